import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { seasonsInWords } from '../compose/people/person-words.ts';
import { bold, clubName, count, list } from '../compose/portuguese.ts';
import { periodScope } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { asEvidence } from '../evidence/conflicts.ts';
import { isOfCountry } from '../evidence/is-of-country.ts';
import {
  inSeason,
  type Milestone,
  milestoneConflicts,
  milestoneRow,
  milestoneSources,
} from '../evidence/milestones.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import { managerRow, personHref } from '../evidence/people.ts';
import { computedRow, matchRow, seasonHref } from '../evidence/rows.ts';
import { claimDenial, claimOf, seasonsOfClaim, seasonsOfCompetition } from '../evidence/season-claims.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { matterOf } from '../parse/matter.ts';
import { leavesMomentOpen, seasonsInQuestion, whichOf } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Who managed Farense: in a season, first, last, longest, or all of them. */
const schema = z.object({
  kind: z.literal('managers'),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  which: z.enum(['epoca', 'primeiro', 'ultimo', 'todos', 'mais-tempo', 'por-dizer']),
  /** Another club's manager is asked for, of which there are no records. */
  otherClubId: z.string().nullable(),
  /** A country, or `estrangeiro` for every one but Portugal. */
  country: z.string().nullable().default(null),
  countryPlural: z.string().nullable().default(null),
  /** What the question takes for granted of the season. */
  claim: z.enum(['sobe', 'desce', 'titulo']).nullable(),
  /** The match by which the season was told. */
  matchId: z.string().nullable(),
});
type Query = z.infer<typeof schema>;
type Manager = FactRow<'managers'>;

function recognise(parsed: Parsed, facts: Facts) {
  if (!parsed.cues.has('treinador') || parsed.cues.has('injecao')) return null;
  if (parsed.unknownPerson && !parsed.resumed) return null;
  if (parsed.people.length > 0 && !parsed.inherited.has('cues') && !parsed.resumed) return null;
  const matter = matterOf(parsed, facts);
  const which = whichOf(parsed);
  const named = parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.date !== null;
  const seasons = matter
    ? [matter.season]
    : named || (which === null && !parsed.period)
      ? seasonsInQuestion(parsed).slice(0, 4)
      : [];
  const [club] = parsed.inherited.has('opponents') ? [] : parsed.opponents;
  const before = club ? (parsed.tokens[club.index - 1]?.norm ?? '') : '';
  const ofOther =
    club !== undefined && ['o', 'do', 'a', 'da'].includes(before) && parsed.tokens[club.index - 2]?.norm !== 'contra';
  const claim = claimOf(parsed);
  return {
    query: {
      kind: 'managers' as const,
      seasons: seasonsOfClaim(
        claim,
        seasonsOfCompetition(parsed.competitions.find((one) => one.by === 'competition') ?? null, seasons, facts),
        facts,
      ),
      claim: seasons.length > 0 ? claim : null,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      which:
        seasons.length > 0
          ? ('epoca' as const)
          : leavesMomentOpen(parsed)
            ? ('por-dizer' as const)
            : (which ?? (parsed.period || parsed.nationality ? ('todos' as const) : ('ultimo' as const))),
      matchId: matter?.match.id ?? null,
      country: parsed.nationality?.country ?? null,
      countryPlural: parsed.nationality?.plural ?? null,
      otherClubId: ofOther && !matter && !parsed.mentionsSelf ? (club.clubIds[0] ?? null) : null,
    },
    score: 86,
  };
}

interface Found {
  rows: Manager[];
  /** What the milestones tell of managers in the seasons asked for. */
  told: Milestone[];
}

function gather(query: Query, facts: Facts): Found {
  const inScope = (season: number) =>
    (query.seasons.length === 0 || query.seasons.includes(season)) &&
    (query.from === null || season >= query.from) &&
    (query.to === null || season <= query.to);
  const passesCountry = (row: Manager) =>
    query.country === null || isOfCountry(facts.people.get(row.person_id)?.nationality ?? null, query.country);
  return {
    rows: facts.managers
      .filter((row) => inScope(row.season) && passesCountry(row))
      .sort((a, b) => a.season - b.season || a.seq - b.seq),
    told: facts.milestones.filter(
      (milestone) => milestone.topic === 'treinador' && query.seasons.some((season) => inSeason(milestone, season)),
    ),
  };
}

const covered = (facts: Facts) => new Set(facts.managers.map((row) => row.season)).size;

const coverageSentence = (facts: Facts) =>
  `Só há treinador registado em ${covered(facts)} épocas, seguidas apenas desde 1981/82.`;

function seasonSentence(season: number, rows: readonly Manager[]): string {
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

function ofSeasons(query: Query, { rows, told }: Found, facts: Facts): Composed {
  const wanted = [...query.seasons].sort((a, b) => a - b);
  const known = wanted.filter((season) => rows.some((row) => row.season === season));
  const [season = facts.lastSeason] = wanted;
  const near =
    known.length > 0
      ? []
      : nearestSeasons(season, facts, (candidate) => facts.managers.some((row) => row.season === candidate));
  // A year touches two seasons: of one without a record nothing need be said when the other has it.
  const sentences =
    known.length > 0
      ? known.map((each) =>
          seasonSentence(
            each,
            rows.filter((row) => row.season === each),
          ),
        )
      : [`Não tenho registo do treinador do Farense em ${list(wanted.map(seasonLabel), 'nem em')}.`];
  const answered = known.length > 0 || told.length > 0;
  const denial = query.matchId ? '' : claimDenial(query.claim, known[0] ?? season, facts);
  const match = query.matchId ? facts.matchById.get(query.matchId) : undefined;
  return composed('managers', {
    outcome: denial ? 'corrected' : answered ? 'answered' : 'no-record',
    sentences: [
      denial,
      ...(known.length === 0 && told.length > 0 ? [] : sentences),
      match ? matchSentence(match) : '',
      ...worthTelling(told, known.length > 0),
      near.length > 0 && told.length === 0
        ? `${near.length > 1 ? 'As épocas mais próximas' : 'A época mais próxima'} com treinador registado ${near.length > 1 ? 'são' : 'é'} ${list(near.map(seasonLabel))}.`
        : '',
    ].filter(Boolean),
    choices: answered
      ? []
      : near.map((each) => ({
          label: seasonLabel(each),
          question: `Quem treinava o Farense em ${seasonLabel(each)}?`,
        })),
    links: [
      ...[...new Map(rows.map((row) => [row.person_id, row.name]))]
        .slice(0, 3)
        .map(([id, name]) => ({ label: `Ver ${name}`, href: personHref(id) })),
      ...known.map((each) => ({ label: `Ver a época ${seasonLabel(each)}`, href: seasonHref(each) })),
    ],
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
      sources: [
        ...known.map((each) => ({
          id: `treinadores:${each}`,
          title: `Treinadores em ${seasonLabel(each)}`,
          href: seasonHref(each, '#treinadores'),
          note: null,
        })),
        ...milestoneSources(told.slice(0, 2)),
      ],
      premise: denial ? { claimed: query.claim ?? '', actual: denial } : null,
      conflicts: [...milestoneConflicts(told, facts), ...seasonConflicts(wanted, facts)],
    },
    focus: { season: known.at(-1) ?? season, ...(rows.length === 1 && rows[0] ? { personId: rows[0].person_id } : {}) },
  });
}

const seasonConflicts = (seasons: readonly number[], facts: Facts) =>
  facts.conflicts
    .filter((conflict) => seasons.some((season) => conflict.subject === `managers:${season}`))
    .map(asEvidence);

/** Each manager with the seasons in which he is on record, those with most first. */
function ranking(rows: readonly Manager[]) {
  return [...Map.groupBy(rows, (row) => row.person_id)]
    .map(([personId, own]) => ({
      personId,
      name: own[0]?.name ?? personId,
      seasons: [...new Set(own.map((row) => row.season))],
    }))
    .sort((a, b) => b.seasons.length - a.seasons.length || (a.seasons[0] ?? 0) - (b.seasons[0] ?? 0));
}

/** The newest seasons with a manager on record, to choose from with one tap. */
const recentSeasons = (rows: readonly Manager[]) =>
  [...new Set(rows.map((row) => row.season))]
    .slice(-3)
    .reverse()
    .map((season) => ({ label: seasonLabel(season), question: `Quem treinava em ${seasonLabel(season)}?` }));

function overall(query: Query, { rows }: Found, facts: Facts): Composed {
  const ranked = ranking(rows);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last)
    return noRecord(
      'managers',
      `Não tenho registo de treinadores ${query.countryPlural ? `${query.countryPlural} ` : ''}do Farense ${periodScope(query.from, query.to)}.`.replace(
        ' .',
        '.',
      ),
      [coverageSentence(facts)],
    );
  const professional = facts.milestones.find(
    (milestone) => milestone.topic === 'treinador' && milestone.text.includes('primeiro treinador'),
  );
  const lastOnes = rows.filter((row) => row.season === last.season);
  const [top] = ranked;
  const told = query.which === 'primeiro' && professional ? [professional] : [];
  const lead = {
    primeiro: [
      ...told.map((milestone) => milestone.text),
      `Na lista de treinadores, o primeiro registado é ${bold(first.name)}, em ${seasonLabel(first.season)}.`,
    ],
    ultimo: [
      `Os registos de treinadores vão até ${seasonLabel(last.season)}: nessa época ${lastOnes.length > 1 ? 'foram' : 'foi'} ${list(lastOnes.map((row) => bold(row.name)))}.`,
    ],
    'mais-tempo': [
      top
        ? `O treinador com mais épocas registadas no Farense é ${bold(top.name)}, ${seasonsInWords(top.seasons)}.`
        : '',
    ],
    todos: [
      `Há registo de ${bold(count(ranked.length, 'treinador', 'treinadores'))}${query.countryPlural ? ` ${ranked.length === 1 ? `entre os ${query.countryPlural}` : query.countryPlural}` : ''} do Farense${query.from === null && query.to === null ? '' : ` ${periodScope(query.from, query.to)}`}${query.country && ranked.length <= 8 ? `: ${list(ranked.map((one) => `${bold(one.name)} (${seasonRanges(one.seasons)})`))}` : ''}.`,
    ],
    'por-dizer': ['De que época?'],
    epoca: [],
  }[query.which];
  return composed('managers', {
    outcome: query.which === 'por-dizer' ? 'ambiguous' : 'answered',
    sentences: [...lead, coverageSentence(facts)],
    choices: query.which === 'por-dizer' ? recentSeasons(rows) : [],
    table:
      query.which === 'todos' || query.which === 'mais-tempo'
        ? {
            caption: 'Treinadores do Farense por épocas registadas',
            columns: [
              { key: 'nome', label: 'Treinador', title: null, align: 'left' },
              { key: 'epocas', label: 'Épocas', title: null, align: 'right' },
              { key: 'quando', label: 'Quando', title: null, align: 'left' },
            ],
            rows: ranked.slice(0, 60).map((row) => ({
              id: row.personId,
              cells: { nome: row.name, epocas: row.seasons.length, quando: seasonRanges(row.seasons) },
              href: personHref(row.personId),
              highlight: row === top && query.which === 'mais-tempo',
            })),
            total: ranked.length,
            href: null,
          }
        : null,
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['Quem treinava em 1994/95?', 'Quem treinou mais épocas?', 'Quem era o presidente em 1990?'],
    evidence: {
      rows: [
        ...rows.map(managerRow),
        ...told.map(milestoneRow),
        computedRow('treinadores', {
          treinadores: ranked.length,
          epocas_com_registo: covered(facts),
          mais_epocas: top?.seasons.length ?? 0,
          desde: seasonLabel(1981),
        }),
      ],
      sources: [
        {
          id: 'treinadores',
          title: 'Treinadores do Farense',
          href: '/pessoas',
          note: `${covered(facts)} épocas com treinador registado`,
        },
        ...milestoneSources(told),
      ],
      coverage: {
        known: covered(facts),
        total: facts.seasons.size,
        note: `nas ${covered(facts)} épocas com treinador registado`,
      },
    },
    focus:
      query.which === 'ultimo'
        ? { season: last.season }
        : top && query.which === 'mais-tempo'
          ? { personId: top.personId }
          : {},
  });
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  const other = query.otherClubId ? facts.clubs.get(query.otherClubId) : undefined;
  if (other)
    return noRecord(
      'managers',
      `Não tenho registo dos treinadores ${other.gender === 'm' ? 'do' : 'da'} ${clubName(other)}: só dos do Farense.`,
      [],
      {
        links: [{ label: `Ver ${clubName(other)}`, href: `/clubes/${other.id}` }],
      },
    );
  return query.which === 'epoca' ? ofSeasons(query, found, facts) : overall(query, found, facts);
}

export const managers = defineKind({ kind: 'managers', schema, recognise, gather, compose });
