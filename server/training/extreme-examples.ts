import type { ValidatedExamples } from '#server/contracts/validated-examples.ts';
import type { Row } from './data/read-rows.ts';

/** So many of each end. */
const most = 3;
/** Characters of a text: who watches reads the question, which stands at a prompt's end. */
const longest = 400;

/** The validation examples that the model predicts worst, worst first, and best, best first; none twice. */
export function extremeExamples(rows: readonly Row[], losses: readonly number[]): ValidatedExamples {
  const ranked = rows
    .map((row, i) => ({ row, loss: losses[i] ?? Number.NaN }))
    .filter(({ loss }) => Number.isFinite(loss))
    .sort((a, b) => b.loss - a.loss)
    .map(({ row, loss }) => ({ prompt: ending(row.prompt), expected: row.completion.slice(0, longest), loss }));
  const hard = Math.min(most, Math.ceil(ranked.length / 2));
  return { worst: ranked.slice(0, hard), best: ranked.slice(hard).slice(-most).reverse() };
}

const ending = (text: string) => (text.length > longest ? `…${text.slice(1 - longest)}` : text);
