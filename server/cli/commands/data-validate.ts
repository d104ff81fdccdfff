import { join } from 'node:path';
import type { Command } from 'commander';
import { paths, root } from '#server/config/paths.ts';
import { tokenCounter } from '#server/dataset/count-tokens.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import { saveFindings } from '#server/dataset/findings/save-findings.ts';
import type { Finding } from '#server/dataset/validate/finding.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import { summaryText } from '#server/dataset/validate/summary-text.ts';
import {
  type ValidateOptions,
  type ValidationSummary,
  validateFiles,
} from '#server/dataset/validate/validate-files.ts';
import { writeSarif } from '#server/dataset/validate/write-sarif.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { wholeNumber } from '../whole-number.ts';
import { writeOut } from '../write-out.ts';

interface Options {
  json?: true;
  sarif?: true;
  off: string[];
  model: string;
  maxTokens: number;
  facts: boolean;
  rowsOnly?: true;
  save?: true;
}

/** Findings of one rule that are shown to people; the rest is counted. */
const mostShown = 20;

async function run(files: string[], options: Options, command: Command): Promise<void> {
  try {
    const settings = {
      off: options.off,
      countTokens: tokenCounter(join(paths.models, options.model)),
      maxTokens: options.maxTokens,
      seasons: options.facts ? await loadKnownSeasons(await openIndex()) : null,
      rowsOnly: options.rowsOnly ?? false,
    };
    if (options.save) return await keep(files, settings, options);
    const findings = validateFiles(files, settings);
    const summary = await (options.sarif ? asSarif(findings) : options.json ? asJson(findings) : asText(findings));
    process.exitCode = summary.errors > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof DatasetError) command.error(error.message, { exitCode: 2 });
    throw error;
  }
}

/** Keeps the findings for the pages of the administration instead of writing them all out. */
async function keep(files: string[], settings: ValidateOptions, { json }: Options): Promise<void> {
  for (const file of files) {
    const { errors, warnings, lines } = await saveFindings(file, settings);
    const counts = { file, lines, errors, warnings };
    await writeOut(
      json ? `${JSON.stringify(counts)}\n` : `${file}: ${lines} linhas, ${errors} erros, ${warnings} avisos.\n`,
    );
  }
}

type Findings = AsyncGenerator<Finding, ValidationSummary, void>;

/** Passes the findings on and keeps what the generator returns, which a loop would lose. */
async function* watched(
  findings: Findings,
  keep: (summary: ValidationSummary) => void,
): AsyncGenerator<Finding, void, void> {
  keep(yield* findings);
}

async function asText(findings: Findings): Promise<ValidationSummary> {
  const shown = new Map<string, number>();
  for (;;) {
    const next = await findings.next();
    if (next.done) {
      await writeOut(`${summaryText(next.value)}\n`);
      return next.value;
    }
    const { file, line, column, rule, severity, message } = next.value;
    const count = (shown.get(rule) ?? 0) + 1;
    shown.set(rule, count);
    if (count <= mostShown)
      await writeOut(`${file}:${line}:${column} ${severity === 'error' ? 'erro' : 'aviso'} ${rule}: ${message}\n`);
    if (count === mostShown + 1) await writeOut(`  … (mais de ${mostShown} de ${rule}; usa --json para ver todos)\n`);
  }
}

async function asJson(findings: Findings): Promise<ValidationSummary> {
  let separator = '';
  await writeOut('{"findings":[');
  for (;;) {
    const next = await findings.next();
    if (next.done) {
      const { files, ...rest } = next.value;
      await writeOut(`],"files":${JSON.stringify(files)},"summary":${JSON.stringify(rest)}}\n`);
      return next.value;
    }
    const { other: _, ...finding } = next.value;
    await writeOut(`${separator}${JSON.stringify(finding)}`);
    separator = ',\n';
  }
}

async function asSarif(findings: Findings): Promise<ValidationSummary> {
  let kept: ValidationSummary | undefined;
  for await (const text of writeSarif(
    watched(findings, (summary) => (kept = summary)),
    root,
  ))
    await writeOut(text);
  if (!kept) throw new Error('the validation ended without a summary');
  return kept;
}

/** `farense data validate FILE…`: everything that is wrong with training files, by line. Exit code 1 on errors. */
export function registerDataValidate(data: Command): void {
  data
    .command('validate')
    .description('diz o que está mal em ficheiros de treino, linha a linha')
    .argument(
      '<ficheiros...>',
      'ficheiros .jsonl; com um de treino e um de validação, procura também fugas entre os dois',
    )
    .option('--json', 'um objeto JSON com tudo o que foi encontrado')
    .option('--sarif', 'um registo SARIF 2.1.0')
    .option('--off <regras...>', 'regras a desligar, pelo nome', [])
    .option('--model <nome>', 'modelo cujo tokenizador mede os exemplos', 'farense-mini')
    .option('--max-tokens <n>', 'comprimento a partir do qual o treino corta', wholeNumber, 512)
    .option('--no-facts', 'não comparar com os factos')
    .option('--save', 'guarda o que foi encontrado, para as páginas da administração')
    .option('--rows-only', 'só as regras de uma linha de cada vez, sem ficheiros temporários')
    .action((files: string[], options: Options, command: Command) => run(files, options, command));
}
