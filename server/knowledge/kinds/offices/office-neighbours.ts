import { z } from 'zod';
import type { EvidenceRow, EvidenceSource } from '#server/contracts/evidence.ts';
import { composed } from '../../compose/answers.ts';
import { termInWords } from '../../compose/people/person-words.ts';
import { bold, list } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { managerRow, presidentRow } from '../../evidence/people.ts';
import { managersSource, presidentsSource } from '../../evidence/people-sources.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { hasCue } from '../../parse/has-cue.ts';
import type { Parsed } from '../../parse/parsed.ts';

/** Who managed or presided right before or after someone: "quem treinou antes do José Mota?". */
const schema = z.object({
  kind: z.literal('office-neighbours'),
  office: z.enum(['treinador', 'presidente']),
  personId: z.string(),
  side: z.enum(['antes', 'depois']),
});
type Query = z.infer<typeof schema>;

/** Words before a name that may say on which side of him. */
const reach = 3;

function sideOf(parsed: Parsed): Query['side'] | null {
  if (parsed.cues.has('sucessor')) return 'depois';
  if (parsed.cues.has('antecessor')) return 'antes';
  const at = parsed.people[0]?.index ?? 0;
  const before = parsed.tokens.slice(Math.max(0, at - reach), at).map((token) => token.norm);
  return before.includes('depois') ? 'depois' : before.includes('antes') ? 'antes' : null;
}

function recognise(parsed: Parsed, facts: Facts) {
  const side = sideOf(parsed);
  const ids = parsed.people[0]?.personIds ?? [];
  if (!side || ids.length === 0) return null;
  const manager = ids.find((id) => facts.managers.some((row) => row.person_id === id));
  const president = ids.find((id) => facts.presidents.some((term) => term.person_id === id));
  const asksManager = parsed.cues.has('treinador') || president === undefined;
  const personId = asksManager ? manager : president;
  // Whoever was both is asked about in the office that the question names; a player has neither.
  if (!personId || !hasCue(parsed, 'treinador', 'presidente', 'sucessor', 'antecessor')) return null;
  const office = asksManager ? ('treinador' as const) : ('presidente' as const);
  return { query: { kind: 'office-neighbours' as const, office, personId, side }, score: 95 };
}

interface Found {
  sentences: string[];
  rows: EvidenceRow[];
  source: EvidenceSource;
  known: boolean;
  /** The one neighbour, when there is just one. */
  only: string | null;
  season: number | null;
}

const extreme = (values: readonly number[], least: boolean) => (least ? Math.min(...values) : Math.max(...values));

/** Managers are on record by season: those of the season beside his first or last, and those who shared it. */
function managersBeside({ personId, side }: Query, facts: Facts): Found {
  const own = facts.managers.filter((row) => row.person_id === personId);
  const season = extreme(
    own.map((row) => row.season),
    side === 'antes',
  );
  const further = facts.managers.filter((row) => (side === 'antes' ? row.season < season : row.season > season));
  const near = extreme(
    further.map((row) => row.season),
    side === 'depois',
  );
  const rows = facts.managers.filter((row) => row.season === near);
  const beside = facts.managers.filter((row) => row.season === season && row.person_id !== personId);
  const name = facts.people.get(personId)?.name ?? personId;
  const names = (found: typeof rows) => list(found.map((row) => bold(row.name)));
  const edge = side === 'antes' ? 'primeira' : 'última';
  return {
    sentences: [
      rows.length > 0
        ? `${side === 'antes' ? 'Antes' : 'Depois'} de ${name}, ${rows.length > 1 ? 'estão registados' : 'está registado'} ${names(rows)}, em ${seasonLabel(near)}.`
        : `Não tenho registo de treinadores ${side === 'antes' ? 'antes' : 'depois'} de ${name}.`,
      beside.length > 0
        ? `Na ${edge} época de ${name}, ${seasonLabel(season)}, também ${beside.length > 1 ? 'treinaram' : 'treinou'} ${names(beside)} (a fonte não garante a ordem).`
        : `A ${edge} época registada de ${name} é ${seasonLabel(season)}.`,
    ],
    rows: [...rows, ...beside, ...own].map(managerRow),
    source: managersSource(season),
    known: rows.length + beside.length > 0,
    only: rows.length === 1 ? (rows[0]?.person_id ?? null) : null,
    season,
  };
}

/** Presidents are a list with years: the terms right before or after each of his. */
function presidentsBeside({ personId, side }: Query, facts: Facts): Found {
  const all = facts.presidents.toSorted((a, b) => a.from_year - b.from_year);
  const pairs = all.flatMap((term, index) => {
    const other = all[index + (side === 'depois' ? 1 : -1)];
    return term.person_id === personId ? [{ term, other }] : [];
  });
  const name = pairs[0]?.term.name ?? '';
  const known = pairs.flatMap(({ term, other }) => (other ? [{ term, other }] : []));
  const sentences = known.map(({ term, other }) => {
    const [first, second] = side === 'depois' ? [term, other] : [other, term];
    const gap = second.from_year > (first.to_year ?? Number.POSITIVE_INFINITY);
    const lead =
      side === 'depois' ? `A ${name} (${termInWords(term)}) sucedeu` : `Antes de ${name} (${termInWords(term)}) esteve`;
    return `${lead} ${bold(other.name)} (${termInWords(other)}), segundo a lista de presidentes do clube.${gap ? ' Entre os dois a lista tem uma falha.' : ''}`;
  });
  return {
    sentences:
      sentences.length > 0
        ? sentences
        : [`A lista de presidentes não tem ninguém ${side === 'depois' ? 'depois' : 'antes'} de ${name}.`],
    rows: pairs.flatMap(({ term, other }) => [term, ...(other ? [other] : [])]).map(presidentRow),
    source: presidentsSource(facts),
    known: known.length > 0,
    only: known.length === 1 ? (known[0]?.other.person_id ?? null) : null,
    season: null,
  };
}

const gather = (query: Query, facts: Facts): Found =>
  query.office === 'treinador' ? managersBeside(query, facts) : presidentsBeside(query, facts);

const compose = ({ office }: Query, found: Found): Composed =>
  composed('office-neighbours', {
    outcome: found.known ? 'answered' : 'no-record',
    sentences: found.sentences,
    followUps:
      office === 'treinador'
        ? ['Quem treinou mais épocas?', 'Em que lugar ficou?']
        : ['Quem foi o primeiro presidente?', 'Quem foi presidente mais anos?'],
    evidence: { rows: found.rows, sources: [found.source] },
    focus: {
      ...(found.only ? { personId: found.only } : {}),
      ...(found.season === null ? {} : { season: found.season }),
    },
  });

export const officeNeighbours = defineKind({ kind: 'office-neighbours', schema, recognise, gather, compose });
