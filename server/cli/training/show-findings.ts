import type { Finding } from '#server/training/checks/finding.ts';

const marks: Record<Finding['state'], string> = { ok: 'certo   ', warning: 'aviso   ', problem: 'PROBLEMA' };

/** Prints what was found; any problem makes the exit code 1. */
export function showFindings(findings: readonly Finding[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ findings })}\n`);
  else {
    for (const { what, state, detail, fix } of findings) {
      process.stdout.write(`${marks[state]}  ${what}: ${detail}\n${fix ? `          → ${fix}\n` : ''}`);
    }
  }
  if (findings.some(({ state }) => state === 'problem')) process.exitCode = 1;
}
