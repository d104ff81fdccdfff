import { type MatchLine, matchHref, scoreSuffix, scoreText, sides } from './match-line.ts';

/** A match in a line, home side first, opening its page: "Benfica 1–4 **Farense**". */
export function Fixture({ match }: { match: MatchLine }) {
  const [home, away] = sides(match);
  const suffix = scoreSuffix(match);
  return (
    <>
      <a href={matchHref(match)} className="hover:text-accent">
        <span className={home?.self ? 'font-semibold' : undefined}>{home?.name}</span>{' '}
        <span className="way whitespace-nowrap font-semibold">{scoreText(match)}</span>{' '}
        <span className={away?.self ? 'font-semibold' : undefined}>{away?.name}</span>
      </a>
      {suffix && <span className="text-[0.8125rem] text-soft"> ({suffix})</span>}
    </>
  );
}
