import type { FactRow } from '#server/contracts/facts.ts';
import type { QuarantineRow } from '#server/sources/extracted.ts';
import type { SourceTeamLine } from '#server/sources/squads/equipas.ts';
import type { Curated } from '../../curated/read-curated.ts';
import type { Sources } from '../read-sources.ts';
import { linkBiographies } from './link-biographies.ts';
import { linkManagers } from './link-managers.ts';
import { linkPresidents } from './link-presidents.ts';
import { oldLineups } from './old-lineups.ts';
import type { PersonDraft } from './person-draft.ts';
import { personIds } from './person-ids.ts';
import { addOtherSpellings, playersById, playersByName, sameWithId } from './squad-people.ts';

/** Squads have identifiers from this season on; the older ones stand only in `equipas.txt`. */
const firstWithIds = 1970;

/** Everybody, with the person of each line of the sources. */
export interface Everybody {
  people: { draft: PersonDraft; id: string }[];
  idOf: (draft: PersonDraft) => string;
  byExternalId: Map<string, PersonDraft>;
  players: Map<SourceTeamLine, PersonDraft>;
  managers: Map<SourceTeamLine, PersonDraft>;
  presidents: ReturnType<typeof linkPresidents>;
  quarantine: QuarantineRow[];
}

/** Joins the careers of those who played before and after the squads had identifiers. */
function joinCareers(players: Map<SourceTeamLine, PersonDraft>, byId: Map<string, PersonDraft>) {
  const joined = new Map<PersonDraft, PersonDraft>();
  for (const draft of new Set(players.values())) {
    const same = sameWithId(draft, byId);
    if (!same) continue;
    joined.set(draft, same);
    for (const season of draft.seasons) same.seasons.add(season);
    same.positions.unshift(...draft.positions);
  }
  return new Map([...players].map(([line, draft]) => [line, joined.get(draft) ?? draft] as const));
}

/** Puts the people of all sources together. @returns each line's person, and what could not be told. */
export function buildPeople(
  { squads, players: sheets, teams, presidents: terms }: Sources,
  curated: Curated,
): Everybody {
  const byExternalId = playersById(squads, sheets);
  const playerLines = teams.filter(({ role }) => role === 'jogador');
  const spelled = addOtherSpellings(
    playerLines.filter(({ season }) => season >= firstWithIds),
    squads,
    byExternalId,
  );
  const old = playerLines.filter(({ season }) => season < firstWithIds);
  const named = joinCareers(playersByName(old.filter(({ bare }) => !bare)), byExternalId);
  const lineups = oldLineups(
    old.filter(({ bare }) => bare),
    named,
    curated.oldNames,
  );
  const players = new Map([...named, ...lineups.people]);
  const drafts = linkBiographies(curated, [...new Set([...byExternalId.values(), ...players.values()])]);
  const managers = linkManagers(
    teams.filter(({ role }) => role === 'treinador'),
    drafts,
  );
  const presidents = linkPresidents(terms, drafts);
  const ids = personIds(drafts);
  return {
    people: drafts.map((draft) => ({ draft, id: ids.get(draft) ?? '' })),
    idOf: (draft) => ids.get(draft) ?? '',
    byExternalId,
    players,
    managers,
    presidents,
    quarantine: [...spelled, ...lineups.quarantine],
  };
}

/** A squad of a season that began after the player's death cannot be right; it is kept as the source has it, in doubt. */
function afterDeath(draft: PersonDraft, season: number): string | null {
  const death = draft.details?.deathDate ?? draft.biography?.morte?.data;
  return death && death < `${season}-07-01` ? `A fonte põe-no neste plantel, mas morreu antes (${death}).` : null;
}

const positionOrder = ['guarda-redes', 'defesa', 'médio', 'avançado', null];

/** Squads: those with identifiers as their files have them, the older ones from `equipas.txt`, one row a player. */
export function buildSquads(
  { squads }: Sources,
  { idOf, byExternalId, players }: Everybody,
): FactRow<'squad_entries'>[] {
  const withIds = squads
    .flatMap((entry) => {
      const draft = byExternalId.get(entry.externalId);
      return draft ? [{ entry, draft, note: afterDeath(draft, entry.season) }] : [];
    })
    .map(({ entry, draft, note }) => ({
      season: entry.season,
      person_id: idOf(draft),
      name: entry.name,
      position: entry.position,
      shirt: entry.shirt,
      age: entry.age,
      source_id: 'planteis',
      source_ref: `${entry.file}, linha ${entry.line}`,
      quality: note ? ('duvidoso' as const) : ('ok' as const),
      note,
    }));
  const older = [...players].map(([line, draft]) => ({
    season: line.season,
    person_id: idOf(draft),
    name: line.name,
    position: line.position,
    shirt: null,
    age: line.age,
    source_id: 'equipas',
    source_ref: `linha ${line.line}`,
    quality: line.bare ? ('duvidoso' as const) : ('ok' as const),
    note: line.bare ? 'De uma lista de equipas sem idades nem datas.' : null,
  }));
  // Where a player stands both with his position and as a bare name, the fuller line is kept.
  const best = new Map<string, FactRow<'squad_entries'>>();
  for (const entry of [...withIds, ...older]) {
    const key = `${entry.season} ${entry.person_id}`;
    const known = best.get(key);
    if (!known || (known.quality === 'duvidoso' && entry.quality === 'ok')) best.set(key, entry);
  }
  return [...best.values()]
    .map((entry, i) => ({ entry, i }))
    .sort(
      (a, b) =>
        a.entry.season - b.entry.season ||
        positionOrder.indexOf(a.entry.position) - positionOrder.indexOf(b.entry.position) ||
        a.i - b.i,
    )
    .map(({ entry }) => entry);
}
