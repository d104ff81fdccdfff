import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { readMetrics } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { drawPlot } from './draw-plot.ts';
import { runPlots } from './run-plots.ts';

/** Draws a run's plots into its folder. @returns the files @throws {TrainingError} when nothing was measured yet */
export function writePlots(folder: string): string[] {
  const metrics = readMetrics(folder);
  if (metrics.length === 0) throw new TrainingError('missing-run', `${folder} ainda não tem métricas para desenhar.`);
  const { plots } = runFiles(folder);
  mkdirSync(plots, { recursive: true });
  return runPlots(metrics).map((plot) => {
    const file = join(plots, `${plot.name}.png`);
    writeFileAtomic(file, drawPlot(plot));
    return file;
  });
}
