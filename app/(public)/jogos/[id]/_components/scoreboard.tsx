import { outcomeNames, scoreSuffix, scoreText, sides } from '#components/records/match-line.ts';
import type { MatchRecord } from '#server/facts/records/read-match.ts';

/** The score, large, between its two sides. */
export function Scoreboard({ match }: { match: MatchRecord }) {
  const [home, away] = sides(match);
  const suffix = scoreSuffix(match);
  return (
    <div className="my-4 border-y border-ink py-6 text-center">
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-4">
        <Side name={home?.name} self={home?.self} id={match.opponent_id} align="text-right" />
        <p className="font-serif text-[3rem] leading-none tracking-tight sm:text-[4rem]">{scoreText(match)}</p>
        <Side name={away?.name} self={away?.self} id={match.opponent_id} align="text-left" />
      </div>
      <p className="mt-2 text-[0.8125rem] text-soft">
        {match.outcome ? `${outcomeNames[match.outcome]} do Farense` : 'Sem resultado nos registos'}
        {suffix && ` · ${suffix}`}
      </p>
    </div>
  );
}

function Side({ name, self, id, align }: { name?: string; self?: boolean; id: string; align: string }) {
  if (self)
    return <p className={`font-serif text-[1.375rem] leading-tight font-semibold sm:text-[2rem] ${align}`}>{name}</p>;
  return (
    <p className={`font-serif text-[1.375rem] leading-tight sm:text-[2rem] ${align}`}>
      <a href={`/clubes/${id}`} className="hover:text-accent">
        {name}
      </a>
    </p>
  );
}
