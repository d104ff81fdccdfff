import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { TrainingBench } from './training-bench.ts';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const entry = join(import.meta.dirname, 'cli.ts');

/**
 * Runs one of the commands about training as a person would. `before`: a shell's word before it, such as a limit.
 * `uid`: another user, where this one is root.
 */
export function command(
  bench: TrainingBench,
  args: readonly string[],
  before = '',
  uid?: number,
): Promise<CommandResult> {
  const quoted = [process.execPath, entry, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('/bin/bash', ['-c', `${before}exec ${quoted}`], { env: bench.env, ...(uid ? { uid } : {}) });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** The flags of a short run on the bench. */
export function trainFlags(bench: TrainingBench, extra: readonly string[] = []): string[] {
  const { model, data, home } = bench;
  return [
    'train',
    ...['--model', model, '--data', data, '--output-dir', join(home, 'runs'), '--name', 'teste'],
    ...['--samples', '0', '--threads', '1', '--no-preflight'],
    ...extra,
  ];
}
