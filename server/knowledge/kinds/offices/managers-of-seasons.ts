import type { AnswerParts } from '../../compose/answers.ts';
import { composed } from '../../compose/answers.ts';
import { matchSentence } from '../../compose/match-sentence.ts';
import { bold, list } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { conflictsAbout } from '../../evidence/conflicts.ts';
import { type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import { nearestSeasons } from '../../evidence/nearest-season.ts';
import { managerRow, personHref } from '../../evidence/people.ts';
import { managersSource } from '../../evidence/people-sources.ts';
import { computedRow, matchRow, seasonHref } from '../../evidence/rows.ts';
import { claimDenial } from '../../evidence/season-claims.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { FoundManagers } from './find-managers.ts';
import type { ManagersQuery } from './managers-query.ts';

type Rows = FoundManagers['rows'];

function seasonSentence(season: number, rows: Rows): string {
  const names = rows.map((row) => bold(row.name));
  const label = seasonLabel(season);
  if (names.length === 1) return `Em ${label} o treinador do Farense foi ${names[0]}.`;
  return `Em ${label} o Farense teve ${names.length} treinadores: ${list(names)} (a fonte não garante a ordem).`;
}

/** Milestones that say more than the names do. */
const worthTelling = (told: readonly Milestone[], named: boolean) =>
  told
    .filter((milestone) => !named || /substitu|parte|cedeu|no fim|a meio|saiu|deixou/.test(milestone.text))
    .slice(0, 2)
    .map((milestone) => milestone.text);

/** The seasons nearest to one without a manager on record. */
const seasonsNear = (season: number, facts: Facts) =>
  nearestSeasons(season, facts, (candidate) => facts.managers.some((row) => row.season === candidate));

function nearSentence(near: readonly number[]): string {
  if (near.length === 0) return '';
  const several = near.length > 1;
  return `${several ? 'As épocas mais próximas' : 'A época mais próxima'} com treinador registado ${several ? 'são' : 'é'} ${list(near.map(seasonLabel))}.`;
}

const linksTo = (rows: Rows, known: readonly number[]): AnswerParts['links'] => [
  ...[...new Map(rows.map((row) => [row.person_id, row.name]))]
    .slice(0, 3)
    .map(([id, name]) => ({ label: `Ver ${name}`, href: personHref(id) })),
  ...known.map((each) => ({ label: `Ver a época ${seasonLabel(each)}`, href: seasonHref(each) })),
];

const choose = (near: readonly number[]): AnswerParts['choices'] =>
  near.map((each) => ({ label: seasonLabel(each), question: `Quem treinava o Farense em ${seasonLabel(each)}?` }));

/** Who managed in the seasons asked for, or in those nearest to them. */
export function managersOfSeasons(query: ManagersQuery, { rows, told }: FoundManagers, facts: Facts): Composed {
  const wanted = [...query.seasons].sort((a, b) => a - b);
  const known = wanted.filter((season) => rows.some((row) => row.season === season));
  const [season = facts.lastSeason] = wanted;
  const near = known.length > 0 ? [] : seasonsNear(season, facts);
  const answered = known.length > 0 || told.length > 0;
  const denial = query.matchId ? '' : claimDenial(query.claim, known[0] ?? season, facts);
  const match = query.matchId ? facts.matchById.get(query.matchId) : undefined;
  const [only] = rows.length === 1 ? rows : [];
  return composed('managers', {
    outcome: denial ? 'corrected' : answered ? 'answered' : 'no-record',
    sentences: [
      denial,
      // A year touches two seasons: of one without a record nothing need be said when the other has it.
      ...known.map((each) =>
        seasonSentence(
          each,
          rows.filter((row) => row.season === each),
        ),
      ),
      answered ? '' : `Não tenho registo do treinador do Farense em ${list(wanted.map(seasonLabel), 'nem em')}.`,
      match ? matchSentence(match) : '',
      ...worthTelling(told, known.length > 0),
      told.length === 0 ? nearSentence(near) : '',
    ].filter(Boolean),
    choices: answered ? [] : choose(near),
    links: linksTo(rows, known),
    followUps: ['E na época seguinte?', 'Quem era o presidente?', 'Em que lugar ficou?'],
    evidence: {
      rows: [
        ...rows.map(managerRow),
        ...facts.managers.filter((row) => near.includes(row.season)).map(managerRow),
        ...told.map(milestoneRow),
        ...(match ? [matchRow(match)] : []),
        ...(denial ? [computedRow('premissa', { correcao: denial })] : []),
        computedRow('treinadores', { epoca: seasonLabel(season), treinadores: rows.length }),
      ],
      sources: [...known.map(managersSource), ...milestoneSources(told.slice(0, 2))],
      premise: denial ? { claimed: query.claim ?? '', actual: denial } : null,
      conflicts: [
        ...milestoneConflicts(told, facts),
        ...conflictsAbout(
          wanted.map((each) => `managers:${each}`),
          facts,
        ),
      ],
    },
    focus: { season: known.at(-1) ?? season, ...(only ? { personId: only.person_id } : {}) },
  });
}
