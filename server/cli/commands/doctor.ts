import type { Command } from 'commander';
import { diagnose } from '#server/training/checks/diagnose.ts';
import { showFindings } from '../training/show-findings.ts';

/** `farense doctor`: is everything here that training needs? */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('examina o computador, o MLX, a memória, o disco, os dados e os modelos, e diz o que corrigir')
    .option('--json', 'um objeto JSON')
    .action(async (options: { json?: boolean }) => showFindings(await diagnose(), options.json ?? false));
}
