import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import { type BuildReport, buildDataset } from '#server/dataset/build/build-dataset.ts';
import { datasetEdits } from '#server/dataset/overlay/dataset-edit.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { tellProgress } from '../tell-progress.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options {
  output: string;
  seed: number;
  only?: string[];
  edits: boolean;
  json?: true;
}

async function run({ output, seed, only, edits, json }: Options): Promise<void> {
  const tell = tellProgress();
  const report = await buildDataset(output, await openIndex(), {
    seed,
    edits: edits ? datasetEdits().read().entries : [],
    ...(only ? { only } : {}),
    onTopic: (kind, done) => tell(done, null, `exemplos (${kind})`),
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.stdout.write(`${json ? JSON.stringify(report) : reportText(report, output)}\n`);
}

function reportText({ examples, refusals, byKind, leftOut, edits }: BuildReport, output: string): string {
  const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  return [
    `${examples} exemplos em ${output}, ${refusals} deles sem registo.`,
    ...Object.entries(byKind).map(([kind, count]) => `  ${kind}: ${count}`),
    `${left} perguntas deixadas de fora: o motor não as percebeu, ou eram quase iguais a outras (--json diz quais).`,
    ...(edits.applied > 0 ? [`${edits.applied} alterações feitas na administração, já incluídas.`] : []),
    ...(edits.idle.length > 0
      ? [`${edits.idle.length} alterações sem efeito: os factos já não dão esse exemplo.`]
      : []),
  ].join('\n');
}

/** `farense data build`: facts → data/farense_dataset.jsonl. */
export function registerDataBuild(data: Command): void {
  data
    .command('build')
    .description('faz exemplos de treino a partir dos factos')
    .option('--output <ficheiro>', 'onde escrever', paths.dataset)
    .option('--seed <n>', 'semente do sorteio: a mesma dá os mesmos exemplos', wholeNumber, 1910)
    .option('--only <tipos...>', 'só estes tipos de pergunta')
    .option('--no-edits', 'sem as alterações feitas na administração')
    .option('--json', 'o relatório como um objeto JSON')
    .action(run);
}
