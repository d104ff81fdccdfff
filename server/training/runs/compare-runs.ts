import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import type { TrainingSummary } from '#server/contracts/training-run.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { readConfig } from '../run-record.ts';
import { summarizeRun } from '../summarize-run.ts';

export interface ComparedRun {
  readonly id: string;
  readonly method: 'LoRA' | 'QLoRA' | 'completo';
  readonly rank: number;
  readonly batch: number;
  readonly learning_rate: number;
  readonly summary: TrainingSummary;
  /** Share of right answers of the factual evaluation, where it was published with one. */
  readonly factual_score: number | null;
}

/** What tells runs apart: method, losses, speed, memory, factual score. */
export function compareRuns(folders: readonly string[]): ComparedRun[] {
  return folders.map((folder) => {
    const config = readConfig(folder);
    const summary = summarizeRun(folder);
    return {
      id: basename(folder),
      method: config.fine_tune_type === 'full' ? 'completo' : isQuantized(config.model) ? 'QLoRA' : 'LoRA',
      rank: config.lora_rank,
      batch: config.batch_size * config.gradient_accumulation,
      learning_rate: config.learning_rate,
      summary,
      factual_score: factualScore(config.name),
    };
  });
}

/** The base may be gone by now: then what its name says. */
function isQuantized(model: string): boolean {
  if (!existsSync(join(model, 'config.json'))) return /\d-?bit/.test(model);
  return Boolean(readModelConfig(model).quantization);
}

const evaluationSchema = z.object({ accuracy: z.object({ value: z.number().nullable() }) });

function factualScore(name: string): number | null {
  const file = join(paths.output, name, 'evaluation.json');
  if (!existsSync(file)) return null;
  return evaluationSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.accuracy.value ?? null;
}
