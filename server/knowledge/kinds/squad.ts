import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, count, list } from '../compose/portuguese.ts';
import { periodScope } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { isOfCountry } from '../evidence/is-of-country.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import { personHref, squadRow } from '../evidence/people.ts';
import { computedRow, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { positions } from '../lexicon/topics.ts';
import { seasonsInQuestion } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Who was in the squad: of a season, in a position, of a nationality, with a number on the shirt. */
const schema = z.object({
  kind: z.literal('squad'),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  position: z.enum(positions).nullable(),
  /** A country, or `estrangeiro` for every one but Portugal. */
  country: z.string().nullable(),
  countryPlural: z.string().nullable(),
  shirt: z.number().int().nullable(),
  age: z.enum(['mais-novo', 'mais-velho']).nullable(),
});
type Query = z.infer<typeof schema>;
type Entry = FactRow<'squad_entries'>;

function recognise(parsed: Parsed) {
  const { cues } = parsed;
  if (
    parsed.people.length > 0 ||
    parsed.themes.includes('cores') ||
    [
      'treinador',
      'presidente',
      'injecao',
      'melhor-marcador',
      'mais-jogos',
      'marcadores',
      'arbitro',
      'adversario',
      'golos',
      'subir',
      'descer',
    ].some((cue) => [...cues].some((has) => has === cue))
  )
    return null;
  // "quem era o 33 em 2022/23?"
  const bareNumber = cues.has('pessoa') && parsed.seasons.length > 0 && !cues.has('lugar');
  const shirt = cues.has('camisola') || bareNumber ? parsed.count : null;
  const age = cues.has('mais-novo') ? ('mais-novo' as const) : cues.has('mais-velho') ? ('mais-velho' as const) : null;
  const [position = null] = parsed.positions;
  const aboutPlayers = cues.has('plantel') || cues.has('jogador');
  const narrowed = position !== null || parsed.nationality !== null || shirt !== null || (age !== null && aboutPlayers);
  if (!aboutPlayers && !narrowed) return null;
  if (parsed.opponents.length > 0 && !parsed.inherited.has('opponents')) return null;
  const seasons = parsed.period ? [] : seasonsInQuestion(parsed).slice(0, 2);
  const named = parsed.seasons.length + parsed.years.length > 0 || parsed.period !== null || parsed.resumed;
  const played = cues.has('jogo') || cues.has('pessoa') || cues.has('lista') || cues.has('quantos');
  if (!aboutPlayers && !named && !played && !parsed.nationality) return null;
  return {
    query: {
      kind: 'squad' as const,
      seasons: named || !narrowed ? seasons : [],
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      position,
      country: parsed.nationality?.country ?? null,
      countryPlural: parsed.nationality?.plural ?? null,
      shirt,
      age,
    },
    score: aboutPlayers && (named || narrowed) ? 84 : 72,
  };
}

/** The age that comes first: of those with one on record. */
function byAge(entries: Entry[], age: NonNullable<Query['age']>): Entry[] {
  const known = entries.filter((row) => row.age !== null);
  const sign = age === 'mais-novo' ? 1 : -1;
  return known.sort((a, b) => sign * ((a.age ?? 0) - (b.age ?? 0)));
}

interface Found {
  entries: Entry[];
  /** Everyone in those seasons, whatever the position or country. */
  everyone: Entry[];
}

function gather(query: Query, facts: Facts): Found {
  const everyone = facts.squadEntries.filter(
    (row) =>
      (query.seasons.length === 0 || query.seasons.includes(row.season)) &&
      (query.from === null || row.season >= query.from) &&
      (query.to === null || row.season <= query.to),
  );
  const entries = everyone.filter(
    (row) =>
      (query.position === null || row.position === query.position) &&
      (query.shirt === null || row.shirt === query.shirt) &&
      (query.country === null || isOfCountry(facts.people.get(row.person_id)?.nationality ?? null, query.country)),
  );
  return { entries: query.age ? byAge(entries, query.age) : entries, everyone };
}

const plurals = { 'guarda-redes': 'guarda-redes', defesa: 'defesas', médio: 'médios', avançado: 'avançados' } as const;

/** "guarda-redes", "brasileiros", "defesas brasileiros", "jogadores". */
function groupName(query: Query): string {
  const noun = query.position ? plurals[query.position] : query.countryPlural ? '' : 'jogadores';
  return [noun, query.countryPlural ?? '', query.shirt === null ? '' : `com o n.º ${query.shirt}`]
    .filter(Boolean)
    .join(' ');
}

const singular = (query: Query) => query.position ?? 'jogador';

function squadTable(caption: string, entries: readonly Entry[], season: number, facts: Facts): AnswerTable {
  const stats = new Map(facts.seasonStats.filter((row) => row.season === season).map((row) => [row.person_id, row]));
  const order = [...positions, null];
  const sorted = entries.toSorted((a, b) => order.indexOf(a.position) - order.indexOf(b.position));
  return {
    caption,
    columns: [
      { key: 'nome', label: 'Jogador', title: null, align: 'left' },
      { key: 'posicao', label: 'Posição', title: null, align: 'left' },
      { key: 'camisola', label: 'N.º', title: 'Número da camisola', align: 'right' },
      { key: 'idade', label: 'Idade', title: null, align: 'right' },
      { key: 'jogos', label: 'J', title: 'Jogos', align: 'right' },
      { key: 'golos', label: 'G', title: 'Golos', align: 'right' },
    ],
    rows: sorted.map((row) => ({
      id: row.person_id,
      cells: {
        nome: row.name,
        posicao: row.position ?? '–',
        camisola: row.shirt ?? '–',
        idade: row.age ?? '–',
        jogos: stats.get(row.person_id)?.appearances ?? '–',
        golos: stats.get(row.person_id)?.goals ?? '–',
      },
      href: personHref(row.person_id),
      highlight: false,
    })),
    total: sorted.length,
    href: seasonHref(season, '#plantel'),
  };
}

const firstComplete = 1970;

/** What limits a list: old squads are thin, and shirts and ages are not all on record. */
function limits(query: Query, season: number, everyone: readonly Entry[]): string {
  if (query.shirt !== null) {
    const known = everyone.filter((row) => row.shirt !== null).length;
    return known < everyone.length
      ? `O número está registado em ${known} dos ${everyone.length} jogadores do plantel.`
      : '';
  }
  return season < firstComplete ? 'As listas dessa época podem não ser completas.' : '';
}

function leadSentence(query: Query, season: number, { entries, everyone }: Found): string {
  const label = seasonLabel(season);
  const [first] = entries;
  if (query.age && first) {
    const equal = entries.filter((row) => row.age === first.age);
    return `O ${singular(query)} ${query.age.replace('-', ' ')} do plantel de ${label} era ${list(equal.slice(0, 4).map((row) => bold(row.name)))}, com ${bold(count(first.age ?? 0, 'ano'))} registados.`;
  }
  if (entries.length === everyone.length) {
    const parts = positions.map(
      (position) => [position, entries.filter((row) => row.position === position).length] as const,
    );
    const split = parts
      .filter(([, amount]) => amount > 0)
      .map(([position, amount]) => count(amount, position, plurals[position]));
    return `O plantel registado de ${label} tem ${bold(count(entries.length, 'jogador', 'jogadores'))}${split.length > 1 ? `: ${list(split)}` : ''}.`;
  }
  const names = list(entries.slice(0, 12).map((row) => bold(row.name)));
  if (query.shirt !== null) return `Em ${label} a camisola n.º ${query.shirt} do Farense era de ${names}.`;
  return entries.length === 1
    ? `No plantel registado de ${label} há um só nome entre os ${groupName(query)}: ${names}.`
    : `No plantel registado de ${label} há ${entries.length} ${groupName(query)}: ${names}${entries.length > 12 ? ' e outros' : ''}.`;
}

function ofSeason(query: Query, season: number, found: Found, facts: Facts): Composed {
  const { entries, everyone } = found;
  const label = seasonLabel(season);
  const stats = new Map(facts.seasonStats.filter((row) => row.season === season).map((row) => [row.person_id, row]));
  const parts = {
    links: [{ label: `Ver o plantel de ${label}`, href: seasonHref(season, '#plantel') }],
    evidence: {
      rows: [
        ...entries.map((row) => squadRow(row, stats.get(row.person_id))),
        computedRow('plantel', {
          epoca: label,
          jogadores: everyone.length,
          escolhidos: entries.length,
          com_numero: everyone.filter((row) => row.shirt !== null).length,
          ...Object.fromEntries(
            positions.map((position) => [position, entries.filter((row) => row.position === position).length]),
          ),
          camisola: query.shirt,
        }),
      ],
      sources: [
        {
          id: `plantel:${season}`,
          title: `Plantel de ${label}`,
          href: seasonHref(season, '#plantel'),
          note: `${everyone.length} jogadores registados`,
        },
      ],
    },
    focus: { season },
  };
  if (everyone.length === 0) {
    const near = nearestSeasons(season, facts, (candidate) =>
      facts.squadEntries.some((row) => row.season === candidate),
    );
    return noRecord(
      'squad',
      `Não tenho registo do plantel do Farense em ${label}.`,
      near.length > 0 ? [`${near.length > 1 ? 'Há os' : 'Há o'} de ${list(near.map(seasonLabel))}.`] : [],
      {
        choices: near.map((each) => ({
          label: seasonLabel(each),
          question: `Quem jogou no Farense em ${seasonLabel(each)}?`,
        })),
        evidence: {
          rows: [computedRow('plantel', { epoca: label, jogadores: 0, proximas: near.map(seasonLabel).join(', ') })],
        },
        focus: { season },
      },
    );
  }
  if (entries.length === 0)
    return noRecord(
      'squad',
      `Não tenho registo de ${groupName(query)} no plantel de ${label}.`,
      [
        limits(query, season, everyone),
        `O plantel registado tem ${count(everyone.length, 'jogador', 'jogadores')}.`,
      ].filter(Boolean),
      parts,
    );
  return composed('squad', {
    sentences: [leadSentence(query, season, found), limits(query, season, everyone)].filter(Boolean),
    table:
      query.age || query.shirt !== null ? null : squadTable(`Plantel do Farense em ${label}`, entries, season, facts),
    followUps: ['Quem era o treinador?', 'Quem eram os guarda-redes?', 'E na época seguinte?'],
    ...parts,
  });
}

/** Over many seasons: how many there were, and who stayed longest. */
function ofPeriod(query: Query, { entries }: Found, facts: Facts): Composed {
  const scope = periodScope(query.from, query.to);
  const people = [...Map.groupBy(entries, (row) => row.person_id)]
    .map(([personId, rows]) => ({
      personId,
      name: facts.people.get(personId)?.name ?? rows[0]?.name ?? personId,
      seasons: [...new Set(rows.map((row) => row.season))],
    }))
    .sort((a, b) => b.seasons.length - a.seasons.length || (a.name < b.name ? -1 : 1));
  if (people.length === 0)
    return noRecord(
      'squad',
      `Não tenho registo de ${groupName(query)} nos plantéis do Farense ${scope}.`.replace(' .', '.'),
    );
  const top = people.slice(0, 5);
  const unknown = query.country
    ? [...facts.people.values()].filter((person) => person.nationality === null && person.roles.includes('jogador'))
        .length
    : 0;
  const [oldest] = query.age ? entries : [];
  return composed('squad', {
    sentences: [
      oldest && query.age
        ? `O ${singular(query)} ${query.age.replace('-', ' ')} nos plantéis registados${scope ? ` ${scope}` : ''} é ${bold(oldest.name)}, com ${bold(count(oldest.age ?? 0, 'ano'))} em ${seasonLabel(oldest.season)}.`
        : `Nos plantéis registados${scope ? ` ${scope}` : ''} há ${bold(`${people.length} ${groupName(query)}`)}.`,
      oldest ? '' : `Com mais épocas: ${list(top.map((row) => `${row.name} (${row.seasons.length})`))}.`,
      unknown > 0 ? `De ${unknown} jogadores não se conhece a nacionalidade.` : '',
      oldest ? 'As idades são as que os plantéis trazem.' : '',
    ].filter(Boolean),
    table: query.age
      ? null
      : {
          caption: `Os ${groupName(query)} com mais épocas no Farense`,
          columns: [
            { key: 'nome', label: 'Jogador', title: null, align: 'left' },
            { key: 'epocas', label: 'Épocas', title: null, align: 'right' },
            { key: 'quando', label: 'Quando', title: null, align: 'left' },
          ],
          rows: people.slice(0, 40).map((row) => ({
            id: row.personId,
            cells: { nome: row.name, epocas: row.seasons.length, quando: seasonRanges(row.seasons) },
            href: personHref(row.personId),
            highlight: false,
          })),
          total: people.length,
          href: '/pessoas',
        },
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['E em 1994/95?', 'Quem esteve mais épocas no plantel?'],
    evidence: {
      rows: [
        ...people.slice(0, 40).map((row) =>
          computedRow(`pessoa-${row.personId}`, {
            nome: row.name,
            epocas: row.seasons.length,
            quando: row.seasons.map(seasonLabel).join(', '),
          }),
        ),
        ...(oldest ? [squadRow(oldest)] : []),
        computedRow('grupo', { jogadores: people.length, sem_nacionalidade: unknown, camisola: query.shirt }),
      ],
      sources: [
        {
          id: 'planteis',
          title: facts.sources.get('planteis')?.title ?? 'Plantéis do Farense',
          href: '/pessoas',
          note: null,
        },
      ],
    },
  });
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  const season =
    query.seasons.length === 2
      ? query.seasons.find((each) => found.everyone.some((row) => row.season === each))
      : query.seasons[0];
  if (season === undefined && query.seasons.length === 0) return ofPeriod(query, found, facts);
  const chosen = season ?? query.seasons[0] ?? facts.lastSeason;
  const only = (rows: Entry[]) => rows.filter((row) => row.season === chosen);
  return ofSeason(query, chosen, { entries: only(found.entries), everyone: only(found.everyone) }, facts);
}

export const squad = defineKind({ kind: 'squad', schema, recognise, gather, compose });
