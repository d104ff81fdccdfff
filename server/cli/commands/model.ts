import { existsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { tellProgress } from '../tell-progress.ts';

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;

async function list({ json }: { json?: boolean }): Promise<void> {
  const { paths } = await import('#server/config/paths.ts');
  const { listModels } = await import('#server/models/list-models.ts');
  const { recommendedFor, recommendedModels } = await import('#server/models/recommended-models.ts');
  const models = listModels(paths.models);
  const onMetal = process.platform === 'darwin' && process.arch === 'arm64';
  const recommended = onMetal ? recommendedFor(totalmem()) : null;
  if (json) {
    process.stdout.write(`${JSON.stringify({ models, recommended: recommendedModels })}\n`);
    return;
  }
  for (const { name, parameters, bits, bytes, problem } of models) {
    const size = `${((parameters ?? 0) / 1e6).toFixed(0)} M de parâmetros, ${bits ? `${bits} bits` : 'sem quantização'}`;
    process.stdout.write(`${name}: ${problem ?? `${size}, ${gigabytes(bytes)}`}\n`);
  }
  if (models.length === 0) process.stdout.write('Não há modelos em models/.\n');
  process.stdout.write(`\nRecomendados (memória desta máquina: ${gigabytes(totalmem())}):\n`);
  for (const model of recommendedModels) {
    const mark = model === recommended ? '→' : ' ';
    const needs = `a partir de ${model.memoryGb} GB de memória, ${gigabytes(model.downloadGb * 1e9)} a descarregar`;
    process.stdout.write(`${mark} ${model.repo} (${model.title}; ${needs})\n`);
  }
  if (!onMetal)
    process.stdout.write('Fora de um Mac com Apple silicon, um modelo de 7B leva cerca de 10 s por palavra.\n');
}

interface DownloadOptions {
  readonly name?: string;
  readonly revision: string;
  readonly json?: boolean;
}

async function download(repo: string, { name, revision, json }: DownloadOptions): Promise<void> {
  const { env } = await import('#server/config/env.ts');
  const { paths } = await import('#server/config/paths.ts');
  const { downloadModel } = await import('#server/models/download-model.ts');
  const stop = new AbortController();
  process.once('SIGINT', () =>
    stop.abort(new Error('Interrompido. O que chegou fica guardado: repete o comando para continuar.')),
  );
  const to = join(paths.models, name ?? basename(repo));
  const tell = tellProgress();
  await downloadModel({
    repo,
    revision,
    to,
    endpoint: env.HF_ENDPOINT,
    token: env.HF_TOKEN ?? null,
    signal: stop.signal,
    onProgress: ({ file, done, total }) => tell(megabytes(done), megabytes(total), `MB  ${file}`),
  });
  process.stdout.write(`${json ? JSON.stringify({ folder: to }) : to}\n`);
}

interface QuantizeOptions {
  readonly bits: string;
  readonly to?: string;
  readonly json?: boolean;
}

async function quantize(name: string, { bits, to, json }: QuantizeOptions): Promise<void> {
  const { paths } = await import('#server/config/paths.ts');
  const { resolveModel } = await import('#server/models/resolve-model.ts');
  const { runJob } = await import('#server/workers/run-job.ts');
  const from = resolveModel(name);
  const target = to ?? join(paths.models, `${basename(from)}-${bits}bit`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Interrompido: nada ficou escrito.')));
  const job = { type: 'quantize', id: 1, from, to: target, bits: bits === '8' ? 8 : 4 } as const;
  const { tensors } = await runJob(paths.inferenceWorker, job, stop.signal);
  const text = `${target}: ${tensors} matrizes em ${bits} bits.`;
  process.stdout.write(`${json ? JSON.stringify({ folder: target, tensors, bits: job.bits }) : text}\n`);
}

async function verify(names: string[], { json }: { json?: boolean }): Promise<void> {
  const { paths } = await import('#server/config/paths.ts');
  const { listModels } = await import('#server/models/list-models.ts');
  const { resolveModel } = await import('#server/models/resolve-model.ts');
  const { verifyModel } = await import('#server/models/verify-model.ts');
  const folders = names.length > 0 ? names.map(resolveModel) : listModels(paths.models).map(({ folder }) => folder);
  const results = [];
  for (const folder of folders) results.push({ model: basename(folder), ...(await verifyModel(folder)) });
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
  for (const { model, problems, tensors, hashed } of json ? [] : results) {
    const sound = `${tensors} tensores certos${hashed > 0 ? `, ${hashed} ficheiros com o SHA-256 do original` : ''}`;
    process.stdout.write(`${model}: ${problems.length === 0 ? sound : problems.join('\n  ')}\n`);
  }
  if (folders.length === 0 && !json) process.stdout.write('Não há modelos em models/.\n');
  if (results.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
}

interface MakeOptions {
  readonly recipe: string;
  readonly work: string;
  readonly to?: string;
}

async function make({ recipe: file, work, to }: MakeOptions): Promise<void> {
  const { paths } = await import('#server/config/paths.ts');
  const { openIndex } = await import('#server/facts/open-index.ts');
  const { readBaseSource } = await import('#server/dataset/base-text/base-source.ts');
  const { readBaseRecipe } = await import('#server/training/base-model/base-recipe.ts');
  const { makeBaseModel } = await import('#server/training/base-model/make-base-model.ts');
  const { showProgress } = await import('../training/show-progress.ts');
  const recipe = readBaseRecipe(file);
  if (!existsSync(paths.dataset)) throw new Error(`${paths.dataset} não existe. Cria-o com ./farense data build.`);
  const target = to ?? join(paths.models, recipe.name);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await makeBaseModel(recipe, await readBaseSource(paths.dataset, await openIndex()), {
    work,
    to: target,
    signal: stop.signal,
    onStage: (name) => process.stderr.write(`Fase: ${name}\n`),
    onMessage: showProgress(),
  });
  process.stdout.write(`${target}\n`);
}

function repository(text: string): string {
  if (!/^[\w.-]+\/[\w.-]+$/.test(text)) throw new InvalidArgumentError('tem a forma organização/nome');
  return text;
}

function folderName(text: string): string {
  if (!/^\w[\w.-]*$/.test(text)) throw new InvalidArgumentError('só letras, algarismos, ponto, hífen e _');
  return text;
}

/** `farense model …`: the models on disk. */
export function registerModel(program: Command): void {
  const model = program.command('model').description('modelos: ver, descarregar, quantizar e verificar');
  model.command('list').description('os modelos que há e os recomendados').option('--json', 'como JSON').action(list);
  model
    .command('download')
    .description(
      'descarrega um modelo de HF_ENDPOINT (com a chave HF_TOKEN, se for preciso); continua o que ficou a meio',
    )
    .argument('<repositório>', 'como mlx-community/Mistral-7B-Instruct-v0.3-4bit', repository)
    .option('--name <nome>', 'nome da pasta em models/', folderName)
    .option('--revision <revisão>', 'ramo, etiqueta ou commit', 'main')
    .option('--json', 'um objeto JSON')
    .action(download);
  model
    .command('quantize')
    .description('escreve uma cópia com pesos de 4 ou 8 bits')
    .argument('<modelo>', 'pasta de models/ ou caminho')
    .addOption(new Option('--bits <bits>', 'bits por peso').choices(['4', '8']).default('4'))
    .option('--to <pasta>', 'pasta da cópia')
    .option('--json', 'um objeto JSON')
    .action(quantize);
  model
    .command('make')
    .description('faz um modelo de base do zero, por uma receita; interrompido, o mesmo comando continua')
    .option('--recipe <ficheiro>', 'a receita', 'data/curated/farense-mini/receita.yaml')
    .option('--work <pasta>', 'texto, treinos e modelos pelo meio', '.cache/farense-mini')
    .option('--to <pasta>', 'o modelo acabado; models/ e o nome da receita, se nada for dito')
    .action(make);
  model
    .command('verify')
    .description('confere configuração, tensores e SHA-256')
    .argument('[modelos...]', 'pastas de models/ ou caminhos; nenhuma: todos')
    .option('--json', 'como JSON')
    .action(verify);
}
