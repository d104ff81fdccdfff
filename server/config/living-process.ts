import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process by its id and when it began: ids are used again. */
export interface ProcessMark {
  readonly pid: number;
  /** In the system's own words; null where it does not tell. */
  readonly started: string | null;
}

export const thisProcess = (): ProcessMark => ({ pid: process.pid, started: startOf(process.pid) });

/** Whether that very process lives, and not another that got its id. */
export function isLiving({ pid, started }: ProcessMark): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return now === null || started === null || now === started;
}

function startOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux')
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
          .toString()
          .trim() || null
      );
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in brackets, may hold spaces. After it: state is field 3, the start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead, only not buried.
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
