import type { FactRow } from '#server/contracts/facts.ts';
import type { Sources } from '../read-sources.ts';
import type { Everybody } from './build-people.ts';
import type { PersonDraft } from './person-draft.ts';

type SquadRow = FactRow<'squad_entries'>;

/** A squad of a season that began after the player's death cannot be right; it is kept as the source has it, in doubt. */
function afterDeath(draft: PersonDraft, season: number): string | null {
  const death = draft.details?.deathDate ?? draft.biography?.morte?.data;
  return death && death < `${season}-07-01` ? `A fonte põe-no neste plantel, mas morreu antes (${death}).` : null;
}

function withIdentifiers({ squads }: Sources, { idOf, byExternalId }: Everybody): SquadRow[] {
  return squads.flatMap((entry) => {
    const draft = byExternalId.get(entry.externalId);
    if (!draft) return [];
    const { season, name, position, shirt, age } = entry;
    const note = afterDeath(draft, season);
    const provenance = { source_id: 'planteis', source_ref: `${entry.file}, linha ${entry.line}` };
    const quality = note ? ('duvidoso' as const) : ('ok' as const);
    return [{ season, person_id: idOf(draft), name, position, shirt, age, ...provenance, quality, note }];
  });
}

const older = ({ idOf, players }: Everybody): SquadRow[] =>
  [...players].map(([{ season, name, position, age, line, bare }, draft]) => ({
    season,
    person_id: idOf(draft),
    name,
    position,
    shirt: null,
    age,
    source_id: 'equipas',
    source_ref: `linha ${line}`,
    quality: bare ? 'duvidoso' : 'ok',
    note: bare ? 'De uma lista de equipas sem idades nem datas.' : null,
  }));

const positionOrder = ['guarda-redes', 'defesa', 'médio', 'avançado', null];

/** Squads: those with identifiers as their files have them, the older ones from `equipas.txt`, one row a player. */
export function buildSquads(sources: Sources, everybody: Everybody): SquadRow[] {
  // Where a player stands both with his position and as a bare name, the fuller line is kept.
  const best = new Map<string, SquadRow>();
  for (const entry of [...withIdentifiers(sources, everybody), ...older(everybody)]) {
    const key = `${entry.season} ${entry.person_id}`;
    const known = best.get(key);
    if (!known || (known.quality === 'duvidoso' && entry.quality === 'ok')) best.set(key, entry);
  }
  const rank = ({ position }: SquadRow) => positionOrder.indexOf(position);
  return [...best.values()].sort((a, b) => a.season - b.season || rank(a) - rank(b));
}
