import type { Command } from 'commander';
import { reportingFailure } from '../training/fail.ts';

async function rollBack({ json }: { json?: boolean }): Promise<void> {
  const { rollback } = await import('#server/evaluation/release/rollback.ts');
  const live = await rollback({ by: 'cli' });
  const name = live.model ? [live.model, live.adapter].filter(Boolean).join(' + ') : 'o modelo que vem com o projeto';
  process.stdout.write(`${json ? JSON.stringify(live) : `Volta a responder ${name}.`}\n`);
}

/** `farense rollback`: what was live before the last publication is live again. */
export function registerRollback(program: Command): void {
  program
    .command('rollback')
    .description('volta ao que estava publicado antes')
    .option('--json', 'um objeto JSON')
    .action((options: { json?: boolean }) => reportingFailure(options.json ?? false, () => rollBack(options)));
}
