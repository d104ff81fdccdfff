import { type Command, InvalidArgumentError, Option } from 'commander';
import type { EvaluationReport } from '#server/evaluation/evaluation-report.ts';
import { tellProgress } from '../tell-progress.ts';

interface EvalOptions {
  url?: string;
  engine: 'auto' | 'off';
  json?: boolean;
  kind?: string;
  only?: 'hand' | 'generated';
  seed: number;
  save?: boolean;
  by: string;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('tem de ser um número inteiro');
  return Number(text);
}

async function questionsFor({ only, kind, seed }: EvalOptions) {
  const { readHandQuestions } = await import('#server/evaluation/read-hand-questions.ts');
  const { generateQuestions } = await import('#server/evaluation/generate/generate-questions.ts');
  const { openIndex } = await import('#server/facts/open-index.ts');
  const hand = only === 'generated' ? [] : readHandQuestions();
  const generated = only === 'hand' ? [] : await generateQuestions(await openIndex(), seed);
  const all = [...hand, ...generated];
  const chosen = kind ? all.filter((question) => question.kind === kind) : all;
  if (chosen.length > 0) return chosen;
  const kinds = [...new Set(all.map((question) => question.kind))].join(', ');
  throw new Error(`não há perguntas do tipo "${kind}"; os tipos são: ${kinds}`);
}

async function keep({ kind, only, seed, by }: EvalOptions, startedAt: number, report: EvaluationReport): Promise<void> {
  const { saveRun } = await import('#server/evaluation/history/run-files.ts');
  saveRun({
    at: new Date(startedAt).toISOString(),
    seconds: Math.round((Date.now() - startedAt) / 100) / 10,
    by,
    options: { kind: kind ?? null, only: only ?? null, seed },
    report,
  });
}

async function evaluate(options: EvalOptions): Promise<void> {
  const { runEvaluation } = await import('#server/evaluation/run-evaluation.ts');
  const { reportText } = await import('#server/evaluation/report-text.ts');
  const { requiredAccuracy } = await import('#server/evaluation/required-accuracy.ts');
  const questions = await questionsFor(options);
  const engine = options.engine === 'auto' ? (await import('#server/chat/answer-engine.ts')).answerEngine() : null;
  const ask = options.url
    ? (await import('#server/evaluation/ask-by-url.ts')).askByUrl(options.url)
    : await (await import('#server/evaluation/ask-in-process.ts')).askInProcess(engine);
  const startedAt = Date.now();
  const tell = tellProgress();
  const report = await runEvaluation({
    ask,
    questions,
    onProgress: (done, total) => tell(done, total, 'perguntas'),
  });
  await engine?.close();
  if (options.save) await keep(options, startedAt, report);
  process.stdout.write(`${options.json ? JSON.stringify(report) : reportText(report)}\n`);
  if ((report.accuracy.value ?? 0) < requiredAccuracy || report.falseFigures > 0) process.exitCode = 1;
}

/** `farense eval`: asks every question of the evaluation and says how many answers are right. */
export function registerEval(program: Command): void {
  program
    .command('eval')
    .description('avalia as respostas com perguntas de resposta conhecida')
    .option('--url <endereço>', 'avalia um servidor que está a correr, em vez deste processo')
    .addOption(
      new Option('--engine <motor>', 'auto: escreve o modelo que responde aos adeptos; off: só respostas compostas')
        .choices(['auto', 'off'])
        .default('off'),
    )
    .option('--json', 'o relatório como um objeto JSON')
    .option('--kind <tipo>', 'só as perguntas de um tipo, como "épocas" ou "seguimento"')
    .addOption(new Option('--only <origem>', 'só as escritas à mão ou só as geradas').choices(['hand', 'generated']))
    .option('--seed <número>', 'escolhe outras perguntas geradas', wholeNumber, 1)
    .option('--save', 'guarda a avaliação, para a administração a mostrar e comparar')
    .addOption(new Option('--by <quem>', 'quem a pediu').default('linha de comandos').hideHelp())
    .action(evaluate);
}
