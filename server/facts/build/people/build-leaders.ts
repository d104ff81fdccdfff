import type { FactRow } from '#server/contracts/facts.ts';
import type { Everybody } from './build-people.ts';

/** Managers in the order of the source, which within a season is not always that of time. */
export function buildManagers({ managers, idOf }: Everybody): FactRow<'managers'>[] {
  const seq = new Map<number, number>();
  return [...managers].map(([line, draft]) => {
    const n = (seq.get(line.season) ?? 0) + 1;
    seq.set(line.season, n);
    return {
      season: line.season,
      seq: n,
      person_id: idOf(draft),
      name: line.name,
      source_id: 'equipas',
      source_ref: `linha ${line.line}`,
      quality: 'ok',
      note: null,
    };
  });
}

/** Presidents by term; the source knows only years. */
export function buildPresidents({ presidents, idOf }: Everybody): FactRow<'presidents'>[] {
  return [...presidents].map(([term, draft]) => ({
    person_id: idOf(draft),
    name: term.name,
    from_year: term.from,
    to_year: term.to,
    source_id: 'presidentes',
    source_ref: `linha ${term.line}`,
    quality: 'ok',
    note: term.note ? `Meses na fonte: ${term.note}.` : null,
  }));
}
