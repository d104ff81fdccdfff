import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { totalmem } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import type { crashCauses } from '#server/contracts/training-run.ts';
import { readHeartbeat } from './heartbeat.ts';
import type { WorkerExit } from './launch-worker.ts';
import { runFiles } from './run-files.ts';

export type CrashCause = (typeof crashCauses)[number];

export interface Crash {
  readonly cause: CrashCause;
  /** In plain words, with what to do. */
  readonly message: string;
}

/** What dying workers say, and what it means. */
const signs: readonly { cause: CrashCause; pattern: RegExp }[] = [
  {
    cause: 'out-of-memory',
    pattern: /out of memory|unable to allocate|bad_alloc|insufficient memory|cannot allocate/i,
  },
  { cause: 'watchdog', pattern: /watchdog|timeout error|GPU Timeout|ImpactingInteractivity/i },
  { cause: 'disk', pattern: /ENOSPC|no space left|EDQUOT|EROFS|read-only file system/i },
];

const advice: Record<CrashCause, string> = {
  'out-of-memory': 'Faltou memória. Usa --batch-size menor, --max-seq-length menor ou gradient_checkpointing: true.',
  watchdog: 'O computador deixou de responder ao cálculo durante demasiado tempo. Usa --batch-size menor.',
  signal: 'O processo foi terminado de fora.',
  disk: 'Não foi possível escrever no disco. Liberta espaço ou corrige as permissões.',
  numbers: 'Os números do treino deixaram de fazer sentido.',
  input: 'O treino não pode começar ou continuar assim.',
  mlx: 'O MLX abortou.',
  unknown: 'O processo terminou sem dizer porquê.',
};

const again = 'O mesmo comando retoma do último ponto de controlo.';

/** Why a worker died, from what it said, how it ended, and its log. */
export function crashCause(folder: string, exit: WorkerExit): Crash {
  if (exit.error) return { cause: causeOfCode(exit.error.code), message: exit.error.message };
  if (exit.silenced) return { cause: 'watchdog', message: `${advice.watchdog} ${again}` };
  const log = logTail(runFiles(folder).log);
  const sign = signs.find(({ pattern }) => pattern.test(log));
  const last = log.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
  if (sign) return { cause: sign.cause, message: `${advice[sign.cause]} ${again} («${last}»)` };
  if (exit.signal === 'SIGKILL' && wasLarge(folder)) {
    return { cause: 'out-of-memory', message: `${advice['out-of-memory']} O sistema terminou o processo. ${again}` };
  }
  if (exit.signal === 'SIGABRT' || exit.signal === 'SIGSEGV') {
    return { cause: 'mlx', message: `${advice.mlx} (${exit.signal}) ${again} («${last}»)` };
  }
  if (exit.signal) return { cause: 'signal', message: `${advice.signal} (${exit.signal}) ${again}` };
  return { cause: 'unknown', message: `${advice.unknown} (código ${exit.code}) ${again} («${last}»)` };
}

function causeOfCode(code: string): CrashCause {
  if (code === 'not-finite' || code === 'zero-loss') return 'numbers';
  if (code === 'disk' || code === 'disk-full' || code === 'not-written') return 'disk';
  if (code === 'not-enough-memory') return 'out-of-memory';
  return code === 'unknown' ? 'unknown' : 'input';
}

/** The kernel kills the largest: a worker that took most of the memory died of it. */
function wasLarge(folder: string): boolean {
  const heartbeat = readHeartbeat(runFiles(folder).heartbeat);
  return heartbeat !== null && heartbeat.rss_gb * 1e9 > totalmem() * 0.7;
}

const tailBytes = 8192;

function logTail(file: string): string {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, tailBytes));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    return stripVTControlCharacters(buffer.toString('utf8'));
  } finally {
    closeSync(descriptor);
  }
}
