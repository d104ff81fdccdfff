import type { CompetitionWord } from '../lexicon/lexicon.ts';
import { longestHits, type PhraseHit, type Phrases } from '../lexicon/phrases.ts';
import type { Token } from './tokens.ts';

/** Which matches or seasons a competition word lets through. */
export interface CompetitionFilter {
  by: 'competition' | 'kind' | 'tier';
  /** Competition ids, one kind, or tiers ("1"). */
  values: string[];
}

const ordinals = new Set(['primeira', 'segunda', 'terceira']);
const articles = new Set(['a', 'na', 'da', 'para', 'pela']);
const nounsAfterOrdinal = new Set([
  'vez',
  'parte',
  'volta',
  'mao',
  'jornada',
  'vitoria',
  'derrota',
  'fase',
  'epoca',
  'maior',
  'pior',
  'melhor',
  'equipa',
  'subida',
  'descida',
  'final',
  'goleada',
  'eliminatoria',
]);

/** "na primeira" is the top division; "a primeira vez" is not. */
function standsAsDivision(hit: PhraseHit<CompetitionWord>, tokens: readonly Token[]): boolean {
  const norm = tokens[hit.index]?.norm ?? '';
  if (hit.length > 1 || !ordinals.has(norm)) return true;
  const next = tokens[hit.index + 1];
  // "e a primeira?" is the first one; "e na primeira?" the division.
  if (hit.index === 2 && tokens[0]?.norm === 'e' && tokens[1]?.raw === 'a') return false;
  return articles.has(tokens[hit.index - 1]?.norm ?? '') && !nounsAfterOrdinal.has(next?.norm ?? '');
}

function toFilter(word: CompetitionWord): CompetitionFilter {
  if (word.tipo === 'competicao') return { by: 'competition', values: [word.valor] };
  if (word.tipo === 'tipo') return { by: 'kind', values: [word.valor] };
  return { by: 'tier', values: [...word.valor] };
}

/** How much a filter says: a division more than "campeonato". */
const precision = (filter: CompetitionFilter) =>
  ({ tier: 2, competition: 2, kind: filter.values[0] === 'liga' ? 0 : 1 })[filter.by];

export interface CompetitionMention {
  filter: CompetitionFilter;
  /** Every competition named, for questions that compare two. */
  all: CompetitionFilter[];
}

/** The competition a question names, the most precise when there are several. */
export function findCompetition(
  tokens: readonly Token[],
  words: Phrases<CompetitionWord>,
  used: Set<number>,
): CompetitionMention | null {
  const free = words.find(tokens).filter((hit) => !used.has(hit.index) && standsAsDivision(hit, tokens));
  const hits = longestHits(free);
  for (const hit of hits) for (let offset = 0; offset < hit.length; offset += 1) used.add(hit.index + offset);
  const all = hits.map((hit) => toFilter(hit.value));
  const [best] = [...all].sort((a, b) => precision(b) - precision(a));
  return best ? { filter: best, all } : null;
}
