import { z } from 'zod';
import { type Report, reportSections } from '#server/contracts/report.ts';
import { gatherRun } from '#server/reports/gather-run.ts';
import { makeReport } from '#server/reports/make-report.ts';
import { runById } from '#server/training/runs/run-by-id.ts';
import { TrainingError } from '#server/training/training-error.ts';

/** More lines than these nobody tells apart. */
const mostRuns = 6;

export const reportWishSchema = z.object({
  runs: z.array(z.string()).min(1, 'escolhe pelo menos um treino').max(mostRuns, `no máximo ${mostRuns} treinos`),
  sections: z
    .array(z.enum(reportSections))
    .min(1, 'escolhe pelo menos uma parte')
    .default([...reportSections]),
  title: z.string().max(200).default(''),
});

/** What a report is asked to hold, from an address: `?treino=…&treino=…&parte=…&titulo=…`. */
export function wishOf(request: Request): z.infer<typeof reportWishSchema> {
  const { searchParams: query } = new URL(request.url);
  const sections = query.getAll('parte');
  return reportWishSchema.parse({
    runs: query.getAll('treino'),
    title: query.get('titulo') ?? '',
    ...(sections.length > 0 ? { sections } : {}),
  });
}

/** @throws {TrainingError} when a run is not there or has measured nothing */
export async function reportOf({ runs, sections, title }: z.infer<typeof reportWishSchema>): Promise<Report> {
  const folders = [...new Set(runs)].map(runById);
  if (folders.length === 0) throw new TrainingError('missing-run', 'Escolhe pelo menos um treino.');
  return makeReport(await Promise.all(folders.map(gatherRun)), { sections, title, now: new Date() });
}
