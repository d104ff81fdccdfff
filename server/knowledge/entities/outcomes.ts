import type { OutcomeWord } from '../lexicon/lexicon.ts';
import { longestHits, type Phrases } from '../lexicon/phrases.ts';
import type { ClubMention } from './clubs.ts';
import type { Token } from './tokens.ts';

export type Outcome = 'V' | 'E' | 'D';

export interface OutcomeMention {
  /** As Farense's result: "o Benfica ganhou" is a defeat. */
  outcome: Outcome;
  /** `verbo` claims that it happened; `nome` asks for things of that sort. */
  form: OutcomeWord['forma'];
}

const reverse: Record<Outcome, Outcome> = { V: 'D', E: 'E', D: 'V' };
const firstPerson = /(?:amos|emos|imos)$/;
const prepositions = new Set([
  'contra',
  'com',
  'ao',
  'a',
  'do',
  'da',
  'no',
  'na',
  'frente',
  'pelo',
  'pela',
  'aos',
  'de',
  'em',
]);
const articles = new Set(['o', 'os', 'que']);

/** Whether the club stands before the verb as its subject: "o Benfica ganhou", not "contra o Benfica ganhámos". */
function isSubject(club: ClubMention, verbAt: number, tokens: readonly Token[]): boolean {
  if (club.index >= verbAt) return false;
  const before = tokens[club.index - 1]?.norm ?? '';
  const earlier = tokens[club.index - 2]?.norm ?? '';
  if (articles.has(before)) return !prepositions.has(earlier) || earlier === 'que';
  // "quantas vezes a Académica ganhou": the article of a feminine club looks like a preposition.
  if (before === 'a') return ['que', 'vezes', 'vez', 'quando', ''].includes(earlier);
  return !prepositions.has(before);
}

/** The result words of a question, as results of Farense. */
export function findOutcomes(
  tokens: readonly Token[],
  words: Phrases<OutcomeWord>,
  opponents: readonly ClubMention[],
  self: readonly ClubMention[],
  againstUs: boolean,
  used: ReadonlySet<number>,
): OutcomeMention[] {
  const hits = longestHits(words.find(tokens).filter((hit) => !used.has(hit.index)));
  return hits.map((hit) => {
    const { resultado, forma } = hit.value;
    const selfIsSubject = self.some((club) => isSubject(club, hit.index, tokens));
    const opponentIsSubject = opponents.some((club) => isSubject(club, hit.index, tokens)) && !selfIsSubject;
    const ofOpponent =
      forma === 'nome' &&
      (/^deles?$/.test(tokens[hit.index + hit.length]?.norm ?? '') ||
        (/^(?:do|da)$/.test(tokens[hit.index + hit.length]?.norm ?? '') &&
          opponents.some((club) => club.index === hit.index + hit.length + 1)));
    const us = firstPerson.test(tokens[hit.index]?.norm ?? '') && !againstUs;
    const reversed = !us && (againstUs || ofOpponent || (forma === 'verbo' && opponentIsSubject));
    return { outcome: reversed ? reverse[resultado] : resultado, form: forma };
  });
}
