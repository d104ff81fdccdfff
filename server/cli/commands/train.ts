import type { Command } from 'commander';
import { paths } from '#server/config/paths.ts';
import type { ProbeResult } from '#server/contracts/training-messages.ts';
import { preflight } from '#server/training/preflight.ts';
import { presets } from '#server/training/presets.ts';
import { resolveConfig } from '#server/training/resolve-config.ts';
import { readSummary } from '#server/training/run-record.ts';
import { chooseRun } from '#server/training/runs/choose-run.ts';
import { deleteRun, startDetached } from '#server/training/runs/control-run.ts';
import { superviseRun } from '#server/training/supervise-run.ts';
import { TrainingError } from '#server/training/training-error.ts';
import { addConfigFlags, configOfFlags } from '../training/config-flags.ts';
import { reportingFailure } from '../training/fail.ts';
import { showProgress } from '../training/show-progress.ts';
import { decimal, duration, whole } from '../training/words.ts';

interface TrainOptions extends Record<string, unknown> {
  readonly preset?: string;
  readonly config?: string;
  readonly fresh?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly preflight?: boolean;
  readonly preflightOnly?: boolean;
  readonly detach?: boolean;
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function trainCommand(options: TrainOptions): Promise<void> {
  const config = resolveConfig({ preset: options.preset, file: options.config, flags: configOfFlags(options) });
  const { folder, resumed } = chooseRun(config, options);
  if (options.preflightOnly) return preflightOnly(folder, resumed, options);
  if (!resumed && options.preflight !== false) await checkFit(folder, options);
  say(`${resumed ? 'Retomo' : 'Começo'} o treino em ${folder}`);
  if (options.detach) {
    await startDetached(folder, { force: options.force ?? false });
    say('Fica a correr em segundo plano: segue-o com ./farense monitor.');
    return;
  }

  const stop = new AbortController();
  const leave = () => {
    if (!stop.signal.aborted) say('\nA guardar e a sair…');
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  const { status, crash } = await superviseRun(folder, {
    force: options.force ?? false,
    signal: stop.signal,
    onMessage: showProgress(),
    onQueued: () => say('À espera de que outro treino acabe…'),
  });
  const summary = readSummary(folder);
  if (options.json)
    process.stdout.write(
      `${JSON.stringify({ folder, status, cause: crash?.cause ?? null, message: crash?.message ?? null, summary })}\n`,
    );
  else if (crash) say(`O treino parou: ${crash.message}`);
  else
    say(
      `${status === 'finished' ? 'Treino concluído' : 'Treino guardado'}: melhor validação ${decimal(summary?.best_val_loss ?? null, 4)}, ${whole(summary?.mean_tokens_per_second ?? null)} tokens/s. Adaptador: ${folder}/adapters`,
    );
  if (crash) process.exitCode = 1;
}

async function preflightOnly(folder: string, resumed: boolean, options: TrainOptions): Promise<void> {
  try {
    const result = await preflight(folder);
    process.stdout.write(`${options.json ? JSON.stringify(result) : sayFit(result)}\n`);
    if (!result.fits) process.exitCode = 1;
  } finally {
    if (!resumed) deleteRun(folder);
  }
}

/** Two steps tell whether the run fits and how long it takes. What cannot start leaves no folder behind. */
async function checkFit(folder: string, options: TrainOptions): Promise<void> {
  try {
    const result = await preflight(folder);
    say(sayFit(result));
    if (result.fits || options.force) return;
  } catch (error) {
    // Another run computes: this one will wait for it, and is measured by its own first steps.
    if (error instanceof TrainingError && error.code === 'busy') return;
    deleteRun(folder);
    throw error;
  }
  deleteRun(folder);
  throw new TrainingError(
    'worker',
    'Não cabe na memória: usa --batch-size ou --max-seq-length menores, --gradient-checkpointing true, ou --force para tentar na mesma.',
  );
}

function sayFit(result: ProbeResult): string {
  const lines = [
    `${whole(result.train_examples)} exemplos de treino e ${whole(result.valid_examples)} de validação; o maior tem ${result.longest_tokens} tokens.`,
    `${whole(result.trainable_parameters)} parâmetros treinados, de ${whole(result.total_parameters)}.`,
    `Memória: ${decimal(result.peak_memory_gb)} GB no máximo, de ${decimal(result.available_memory_gb)} GB livres: ${result.fits ? 'cabe' : 'não cabe'}.`,
    `Tempo: ${whole(result.total_steps)} passos, cerca de ${duration(result.eta_s)}.`,
  ];
  return lines.join('\n');
}

/** `farense train`: trains, resuming by itself what was not finished. */
export function registerTrain(program: Command): void {
  const names = Object.entries(presets).map(([name, { description }]) => `${name} (${description})`);
  const command = program
    .command('train')
    .description('treina um adaptador QLoRA; retoma sozinho o que ficou a meio')
    .option('--preset <nome>', `ponto de partida: ${names.join('; ')}`)
    .option('--config <ficheiro>', 'configuração em YAML ou JSON');
  addConfigFlags(command)
    .option('--fresh', 'começa um treino novo mesmo que haja um por acabar')
    .option('--force', 'continua mesmo que dados, modelo ou configuração tenham mudado')
    .option('--no-preflight', 'não mede antes de começar')
    .option('--preflight-only', 'mede, diz se cabe e quanto demora, e não treina')
    .option('--detach', 'deixa o treino a correr em segundo plano e sai')
    .option('--json', 'um objeto JSON no fim')
    .addHelpText('after', `\nOs treinos ficam em ${paths.runs}. Ctrl-C guarda e sai; o mesmo comando retoma.`)
    .action((options: TrainOptions) => reportingFailure(options.json ?? false, () => trainCommand(options)));
}
