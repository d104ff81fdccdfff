import type { Answer } from '#server/contracts/answer.ts';

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

const idle = new Set<Answer['outcome']>(['greeting', 'off-topic']);

/** One answer to a message with several questions: each in turn, the first table, all the evidence. */
export function mergeAnswers(all: readonly Answer[]): Answer | null {
  // "Olá! Em que lugar ficou…": the greeting needs no answer of its own.
  const serious = all.filter((answer) => !idle.has(answer.outcome));
  const answers = serious.length > 0 ? serious : all.slice(0, 1);
  const [first] = answers;
  if (!first || answers.length === 1) return first ?? null;
  return {
    ...first,
    sentences: [...new Set(answers.flatMap((answer) => answer.sentences))],
    figures: answers.flatMap((answer) => answer.figures).slice(0, 6),
    table: answers.find((answer) => answer.table)?.table ?? null,
    links: uniqueBy(
      answers.flatMap((answer) => answer.links),
      (link) => link.href,
    ),
    choices: answers.flatMap((answer) => answer.choices),
    followUps: answers.at(-1)?.followUps ?? [],
    evidence: {
      ...first.evidence,
      rows: uniqueBy(
        answers.flatMap((answer) => answer.evidence.rows),
        (row) => row.id,
      ),
      sources: uniqueBy(
        answers.flatMap((answer) => answer.evidence.sources),
        (source) => source.id,
      ),
      coverage: answers.find((answer) => answer.evidence.coverage)?.evidence.coverage ?? null,
      conflicts: answers.flatMap((answer) => answer.evidence.conflicts),
      premise: answers.find((answer) => answer.evidence.premise)?.evidence.premise ?? null,
    },
  };
}
