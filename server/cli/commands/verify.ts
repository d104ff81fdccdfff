import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import type { Finding } from '#server/training/checks/finding.ts';
import { verifyRun } from '#server/training/checks/verify-run.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { reportingFailure } from '../training/fail.ts';
import { showFindings } from '../training/show-findings.ts';

interface VerifyOptions {
  readonly outputDir: string;
  readonly json?: boolean;
}

async function verifyCommand(runs: readonly string[], options: VerifyOptions): Promise<void> {
  const output = inProject(options.outputDir);
  const folders =
    runs.length > 0 ? runs.map((run) => findRun(run, output)) : listRuns(output).map(({ folder }) => folder);
  const findings: Finding[] = [];
  for (const folder of folders) findings.push(...(await verifyRun(folder)));
  if (folders.length === 0) findings.push({ what: 'Treinos', state: 'ok', detail: `nenhum em ${output}` });
  showFindings(findings, options.json ?? false);
}

/** `farense verify`: is everything that was written still what was written? */
export function registerVerify(program: Command): void {
  program
    .command('verify')
    .description('verifica a integridade dos treinos: conteúdos, base, dados, e se os adaptadores carregam')
    .argument('[treinos...]', 'os treinos; sem nenhum, todos')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'um objeto JSON')
    .action((runs: string[], options: VerifyOptions) =>
      reportingFailure(options.json ?? false, () => verifyCommand(runs, options)),
    );
}
