import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { FactsError } from '#server/facts/facts-error.ts';
import { importFacts } from '#server/facts/import-facts.ts';
import { importReportText } from '#server/facts/import-report-text.ts';

interface Options {
  from: string;
  json?: true;
}

const reportFile = join(paths.cache, 'import-report.json');

function showStep(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${step}…\n`);
}

function run({ from, json }: Options): void {
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
    .description('import the source data into data/facts, if the gate finds nothing unexplained')
    .option('--from <dir>', 'folder of the source data', paths.dados)
    .option('--json', 'print the report as one JSON object')
    .action(run);
}
