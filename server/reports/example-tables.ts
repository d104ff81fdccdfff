import { decimal } from '#server/contracts/number-words.ts';
import type { ReportTable } from '#server/contracts/report.ts';
import { type ValidatedExample, validatedExamplesSchema } from '#server/contracts/validated-examples.ts';
import type { RunMaterial } from './gather-run.ts';
import { questionOf } from './question-of.ts';

/** The validation examples that a run found hardest and easiest when it was validated last. */
export function exampleTables({ name, events }: Pick<RunMaterial, 'name' | 'events'>, several: boolean): ReportTable[] {
  const last = events.findLast(({ kind }) => kind === 'examples');
  const examples = validatedExamplesSchema.safeParse(last?.data).data;
  if (!examples) return [];
  const table = (title: string, rows: readonly ValidatedExample[]): ReportTable => ({
    title: `${several ? `${name}: ` : ''}${title}`,
    columns: [{ label: 'pergunta' }, { label: 'resposta certa' }, { label: 'perda', number: true }],
    rows: rows.map(({ prompt, expected, loss }) => [questionOf(prompt), expected.trim(), decimal(loss, 3)]),
  });
  return [table('Os piores da validação', examples.worst), table('Os melhores da validação', examples.best)].filter(
    ({ rows }) => rows.length > 0,
  );
}
