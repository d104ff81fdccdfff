import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { recoverRun } from '#server/training/runs/recover-run.ts';
import { reportingFailure } from '../training/fail.ts';

interface RecoverOptions {
  readonly outputDir: string;
  readonly json?: boolean;
}

/** `farense recover`: puts a run's folder back into order. */
export function registerRecover(program: Command): void {
  program
    .command('recover')
    .description('recupera um treino depois de um corte: põe de lado o que está danificado e refaz o resto')
    .argument('[treino]', 'o treino: identificador, nome ou pasta', 'latest')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--json', 'o resultado como um objeto JSON')
    .action((run: string, options: RecoverOptions) =>
      reportingFailure(options.json ?? false, () => {
        const recovery = recoverRun(findRun(run, inProject(options.outputDir)));
        const lines = [
          `${recovery.id}: ${recovery.intact.length} pontos de controlo intactos`,
          ...recovery.done.map((line) => `· ${line}`),
          recovery.resumable
            ? 'Pode ser retomado com ./farense train.'
            : 'Não há de onde retomar: começa outro com --fresh.',
        ];
        process.stdout.write(`${options.json ? JSON.stringify(recovery) : lines.join('\n')}\n`);
        if (!recovery.resumable) process.exitCode = 1;
      }),
    );
}
