import { venueNames } from '#components/records/match-line.ts';
import { plural } from '#components/records/plural.ts';
import { RecordSection } from '#components/records/record-page.tsx';
import type { MatchRecord } from '#server/facts/records/read-match.ts';

const qualityNotes = {
  ok: null,
  reparado: 'Registo corrigido a partir de outra fonte.',
  duvidoso: 'Registo de uma só fonte, com dúvidas.',
  incompleto: 'Registo incompleto.',
} as const;

function halfTime({ half_time_for: own, half_time_against: other, venue }: MatchRecord): string | null {
  if (own === null || other === null) return null;
  return venue === 'fora' ? `${other}–${own}` : `${own}–${other}`;
}

const place = (match: MatchRecord) => [match.stadium, match.city].filter(Boolean).join(', ') || null;

function factsOf(match: MatchRecord): [string, string | null][] {
  return [
    ['Local', [venueNames[match.venue], place(match)].filter(Boolean).join(': ')],
    ['Hora', match.time],
    ['Ao intervalo', halfTime(match)],
    ['Árbitro', match.referee],
    ['Assistência', match.attendance === null ? null : plural(match.attendance, 'espetador', 'espetadores')],
    ['Fonte', match.source],
    ['Nota', [qualityNotes[match.quality], match.note].filter(Boolean).join(' ') || null],
  ];
}

/** What else is recorded of the match, where it comes from, and where sources disagree. */
export function MatchFacts({ match }: { match: MatchRecord }) {
  const facts = factsOf(match).filter(([, value]) => value !== null);
  return (
    <RecordSection id="ficha" title="Ficha do jogo">
      <dl className="grid grid-cols-[8rem_1fr] border-t border-ink text-[0.9375rem]">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2">
            <dt className="text-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {match.goals.length === 0 && match.goals_for !== 0 && (
        <p className="mt-3 text-[0.8125rem] text-soft">Não há lista de marcadores que bata certo com o resultado.</p>
      )}
      {match.conflicts.map((conflict) => (
        <p key={conflict.id} className="mt-4 border-l-3 border-accent pl-4 text-[0.9375rem]">
          As fontes não concordam ({conflict.topic}): {conflict.version_a} ({conflict.source_a}); {conflict.version_b} (
          {conflict.source_b}). {conflict.decision}
        </p>
      ))}
    </RecordSection>
  );
}
