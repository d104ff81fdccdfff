import type { Command } from 'commander';

/** `farense start`: sets up what is missing and serves until it is told to stop. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('prepara o que faltar e serve o sítio')
    .action(async () => {
      const { setUp } = await import('../setup/set-up.ts');
      const { serve } = await import('../serve/serve.ts');
      await setUp();
      await serve();
    });
}
