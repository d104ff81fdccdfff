import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RunDetail, RunHead, RunListItem } from '#server/contracts/admin-training.ts';
import { runFiles } from '../run-files.ts';
import { readConfig } from '../run-record.ts';
import { listRuns } from '../runs/list-runs.ts';
import { runCheckpoints } from '../runs/run-checkpoints.ts';
import { readRunNote } from '../runs/run-note.ts';
import { type RunView, viewRun } from '../runs/view-run.ts';

/** A run as pages show it, without where it lies on this machine. */
export const runHead = ({ id, state, pid, summary }: RunView): RunHead => ({ id, state, alive: pid !== null, summary });

/** Runs, newest first. */
export function runList(): RunListItem[] {
  return listRuns().map((view) => ({
    ...runHead(view),
    model: modelOf(view.folder),
    tags: readRunNote(view.folder).tags,
  }));
}

/** One run with all but its curves. @throws {TrainingError} when its files cannot be read */
export function runDetail(folder: string): RunDetail {
  return {
    ...runHead(viewRun(folder)),
    config: readConfig(folder),
    note: readRunNote(folder),
    checkpoints: runCheckpoints(folder),
    adapter: existsSync(join(runFiles(folder).adapters, 'adapters.safetensors')),
  };
}

function modelOf(folder: string): string {
  try {
    return basename(readConfig(folder).model);
  } catch {
    return '—';
  }
}
