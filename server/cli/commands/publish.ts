import { type Command, InvalidArgumentError, Option } from 'commander';
import type { GateScores } from '#server/contracts/live-pair.ts';
import type { PublishProgress, PublishResult } from '#server/evaluation/release/publish-adapter.ts';
import { tellProgress } from '../tell-progress.ts';
import { reportingFailure } from '../training/fail.ts';

interface PublishCommand {
  readonly model?: string;
  readonly questions?: number;
  readonly json?: boolean;
  readonly by: string;
}

const stages = {
  export: 'a copiar o adaptador',
  candidate: 'a perguntar ao novo',
  live: 'a perguntar ao que está publicado',
} as const satisfies Record<PublishProgress['stage'], string>;

const tell = tellProgress();
const show = ({ stage, done, total }: PublishProgress) => tell(done, total, stages[stage]);

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1).replace('.', ',')} %`);

function scoreLine(what: string, { accuracy, falseFigures, refusalPrecision, ownAnswers }: GateScores): string {
  const parts = [
    `certas ${percent(accuracy)}`,
    `números sem registo ${falseFigures}`,
    `recusas devidas ${percent(refusalPrecision)}`,
    `só do modelo ${percent(ownAnswers)}`,
  ];
  return `${what}: ${parts.join(', ')}`;
}

function resultText(result: PublishResult): string {
  const { published, reasons, warnings, scores, live, model, adapter, folder } = result;
  const name = (pair: PublishResult['live'] | PublishResult) =>
    [pair.model ?? 'respostas compostas', pair.adapter].filter(Boolean).join(' + ');
  return [
    scoreLine(`Novo, ${name({ ...result, model, adapter })}`, scores),
    scoreLine(`Publicado até agora, ${name(live)}`, live.scores),
    published ? 'Publicado.' : 'Não foi publicado:',
    ...reasons.map((reason) => `- ${reason}`),
    ...(folder ? [`A avaliação está em ${folder}/evaluation.json.`] : []),
    ...warnings,
  ].join('\n');
}

async function publish(given: string, { model, questions, json, by }: PublishCommand): Promise<void> {
  const { candidateNamed } = await import('#server/evaluation/release/find-candidate.ts');
  const { publishAdapter } = await import('#server/evaluation/release/publish-adapter.ts');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('Interrompido: nada mudou no que está publicado.')));
  const result = await publishAdapter(candidateNamed(given), {
    by,
    base: model,
    questions,
    onProgress: show,
    signal: stop.signal,
  });
  process.stdout.write(`${json ? JSON.stringify(result) : resultText(result)}\n`);
  if (!result.published) process.exitCode = 1;
}

function count(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('tem de ser um número inteiro, 1 ou mais');
  return Number(text);
}

/** `farense publish`: an adapter goes live if it answers at least as well as what is live. */
export function registerPublish(program: Command): void {
  program
    .command('publish')
    .description('põe um adaptador a responder, se responder pelo menos tão bem como o que está publicado')
    .argument('<treino|adaptador>', 'um treino, um adaptador de output/ (ou um modelo de models/, sem adaptador)')
    .option('--model <modelo>', 'o modelo de base, se o adaptador não o disser')
    .option('--questions <número>', 'quantas perguntas fazer a cada um', count)
    .option('--json', 'um objeto JSON')
    .addOption(new Option('--by <quem>', 'quem publica').default('cli').hideHelp())
    .action((given: string, options: PublishCommand) =>
      reportingFailure(options.json ?? false, () => publish(given, options)),
    );
}
