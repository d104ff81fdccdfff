import type { UnansweredGroup } from '#server/contracts/conversations.ts';
import { alike, figuresOf, isAlike, meaningOf } from './meaning-of.ts';

export interface Unanswered {
  id: string;
  askedAt: number;
  text: string;
  kind: string;
}

const mostOthers = 4;

/** A capitalised name after the first word: what the records may know differently. */
function nameIn(text: string): string | null {
  const names = text.match(/(?<=\S\s+)\p{Lu}\p{L}+(?:\s+(?:d[aeo]s?\s+)?\p{Lu}\p{L}+)*/gu) ?? [];
  return names.filter((name) => !/^(?:Sporting|Farense|Faro|Clube)/u.test(name)).at(0) ?? null;
}

function describe(members: Unanswered[]): UnansweredGroup {
  const texts = new Map<string, number>();
  for (const { text } of members) texts.set(text, (texts.get(text) ?? 0) + 1);
  const [text = '', ...others] = [...texts].sort(([, a], [, b]) => b - a).map(([each]) => each);
  return {
    text,
    others: others.slice(0, mostOthers),
    ids: members.map(({ id }) => id),
    kinds: [...new Set(members.map(({ kind }) => kind))],
    lastAskedAt: Math.max(...members.map(({ askedAt }) => askedAt)),
    name: nameIn(text),
  };
}

/** How many of the questions have each word. */
function countWords(meanings: readonly Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const meaning of meanings) for (const word of meaning) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Keys under which questions that are alike are sure to meet: the figures, which must be the same, with each of the
 * rarest words. Two sets that share a part `alike` of their words share one of these (prefix filtering; Chaudhuri,
 * Ganti, Kaushik 2006), so common words are never looked up.
 */
function keysOf(meaning: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string[] {
  if (meaning.size === 0) return [''];
  const figures = figuresOf(meaning);
  const rarest = [...meaning].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
  return rarest.slice(0, meaning.size - Math.ceil(alike * meaning.size) + 1).map((word) => `${figures}|${word}`);
}

/** Puts questions that ask the same together, the most asked first; each joins the first group that its meaning fits. */
export function groupQuestions(questions: readonly Unanswered[]): UnansweredGroup[] {
  const groups: { meaning: Set<string>; members: Unanswered[] }[] = [];
  const byKey = new Map<string, number[]>();
  const meanings = questions.map(({ text }) => meaningOf(text));
  const counts = countWords(meanings);
  for (const [i, question] of questions.entries()) {
    const meaning = meanings[i] ?? new Set();
    const keys = keysOf(meaning, counts);
    const near = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const fits = [...near].find((index) => isAlike(groups[index]?.meaning ?? new Set(), meaning));
    if (fits !== undefined) {
      groups[fits]?.members.push(question);
      continue;
    }
    groups.push({ meaning, members: [question] });
    for (const key of keys) {
      const known = byKey.get(key);
      if (known) known.push(groups.length - 1);
      else byKey.set(key, [groups.length - 1]);
    }
  }
  return groups
    .map(({ members }) => describe(members))
    .sort((a, b) => b.ids.length - a.ids.length || b.lastAskedAt - a.lastAskedAt);
}
