import type { Command } from 'commander';

/** `farense test`: what `npm test` runs. For developers, so not in the list of commands that fans of the CLI see. */
export function registerTest(program: Command): void {
  program
    .command('test', { hidden: true })
    .description('runs every check of the project')
    .option('--long', 'the long tests too')
    .option('--only <step...>', 'only these steps')
    .action(async (options: { long?: boolean; only?: string[] }) => {
      const { runChecks } = await import('../checks/run-checks.ts');
      process.exitCode = (await runChecks(options)) ? 0 : 1;
    });
}
