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
