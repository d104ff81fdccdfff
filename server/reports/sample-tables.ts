import { z } from 'zod';
import { whole } from '#server/contracts/number-words.ts';
import type { ReportTable } from '#server/contracts/report.ts';
import type { RunMaterial } from './gather-run.ts';
import { questionOf } from './question-of.ts';

const samplesSchema = z.object({
  samples: z.array(z.object({ prompt: z.string(), expected: z.string(), answer: z.string() })),
});
const mostAnswers = 8;

/** What a run answered to each question of its samples, validation after validation: a table a question. */
export function sampleTables({ name, events }: Pick<RunMaterial, 'name' | 'events'>, several: boolean): ReportTable[] {
  const questions = new Map<string, { expected: string; rows: [number, string][] }>();
  for (const { kind, step, data } of events) {
    if (kind !== 'sample') continue;
    for (const { prompt, expected, answer } of samplesSchema.safeParse(data).data?.samples ?? []) {
      const known = questions.get(prompt) ?? { expected, rows: [] };
      // A resume answers again.
      known.rows = [...known.rows.filter(([before]) => before < step), [step, answer.trim()]];
      questions.set(prompt, known);
    }
  }
  return [...questions].map(([prompt, { expected, rows }]) => ({
    title: `${several ? `${name}: ` : ''}${questionOf(prompt)} Resposta certa: ${expected.trim()}`,
    columns: [{ label: 'passo', number: true }, { label: 'resposta do modelo' }],
    rows: ends(rows).map(([step, answer]) => [whole(step), answer || '(nada)']),
  }));
}

const ends = <T>(all: readonly T[]) =>
  all.length <= mostAnswers ? all : [...all.slice(0, 2), ...all.slice(2 - mostAnswers)];
