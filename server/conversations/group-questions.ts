import type { UnansweredGroup } from '#server/contracts/conversations.ts';
import { isAlike, meaningOf } from './meaning-of.ts';

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

/**
 * Puts questions that ask the same together, the most asked first. Only questions that share a word are compared, and
 * each joins the first group that its meaning fits, so that thousands take milliseconds.
 */
export function groupQuestions(questions: readonly Unanswered[]): UnansweredGroup[] {
  const groups: { meaning: Set<string>; members: Unanswered[] }[] = [];
  const byWord = new Map<string, number[]>();
  for (const question of questions) {
    const meaning = meaningOf(question.text);
    const words = meaning.size > 0 ? [...meaning] : [''];
    const near = new Set(words.flatMap((word) => byWord.get(word) ?? []));
    const fits = [...near].find((index) => isAlike(groups[index]?.meaning ?? new Set(), meaning));
    if (fits !== undefined) {
      groups[fits]?.members.push(question);
      continue;
    }
    groups.push({ meaning, members: [question] });
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), groups.length - 1]);
  }
  return groups
    .map(({ members }) => describe(members))
    .sort((a, b) => b.ids.length - a.ids.length || b.lastAskedAt - a.lastAskedAt);
}
