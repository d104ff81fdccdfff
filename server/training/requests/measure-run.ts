import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { ProbeResult } from '#server/contracts/training-messages.ts';
import { preflight } from '../preflight.ts';
import { createRun } from '../runs/create-run.ts';

/** Measures what a configuration would take, without a trace among the runs. @throws {TrainingError} */
export async function measureRun(config: TrainingConfig): Promise<ProbeResult> {
  mkdirSync(paths.dataDir, { recursive: true });
  const home = mkdtempSync(join(paths.dataDir, 'preflight-'));
  try {
    return await preflight(createRun({ ...config, output_dir: home }));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
