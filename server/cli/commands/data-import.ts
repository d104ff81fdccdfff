import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';

interface Options {
  from: string;
  json?: true;
}

const reportFile = join(paths.cache, 'import-report.json');

function showStep(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${step}…\n`);
}

async function run({ from, json }: Options): Promise<void> {
  const { FactsError } = await import('#server/facts/facts-error.ts');
  const { importFacts } = await import('#server/facts/import-facts.ts');
  const { importReportText } = await import('#server/facts/import-report-text.ts');
  try {
    const report = importFacts(from, { onStep: showStep });
    mkdirSync(paths.cache, { recursive: true });
    writeFileSync(reportFile, `${JSON.stringify(report, null, 2)}\n`);
    process.stdout.write(`${json ? JSON.stringify(report) : importReportText(report)}\n`);
    process.exitCode = report.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** `farense data import --from DIR [--json]`: source data and hand-made decisions → `data/facts`. */
export function registerDataImport(data: Command): void {
  data
    .command('import')
    .description('importa as fontes para data/facts, se a verificação não encontrar nada por explicar')
    .option('--from <dir>', 'pasta dos dados de origem', paths.dados)
    .option('--json', 'o relatório como um objeto JSON')
    .action(run);
}
