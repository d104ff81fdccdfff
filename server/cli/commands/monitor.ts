import { type Command, InvalidArgumentError } from 'commander';
import { paths } from '#server/config/paths.ts';
import type { Metric, RunEvent } from '#server/contracts/training-run.ts';
import { readEvents, readMetrics, rewind } from '#server/training/metrics/read-metrics.ts';
import { inProject } from '#server/training/resolve-folders.ts';
import { findRun } from '#server/training/runs/find-run.ts';
import { tailRun } from '#server/training/runs/tail-run.ts';
import { viewRun } from '#server/training/runs/view-run.ts';
import { reportingFailure } from '../training/fail.ts';
import { monitorScreen } from '../training/monitor-screen.ts';
import { monitorSelfTest } from '../training/monitor-self-test.ts';

interface MonitorOptions {
  readonly outputDir: string;
  readonly refresh: number;
  readonly selfTest?: boolean;
  readonly json?: boolean;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('tem de ser um número de segundos maior do que zero');
  return value;
}

function selfTest(json: boolean): void {
  const checks = monitorSelfTest();
  if (json) process.stdout.write(`${JSON.stringify({ checks })}\n`);
  else for (const { name, ok } of checks) process.stdout.write(`${ok ? 'certo ' : 'ERRADO'}  ${name}\n`);
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
}

function once(folder: string, json: boolean): void {
  const [view, metrics, events] = [viewRun(folder), readMetrics(folder), readEvents(folder)];
  const object = {
    id: view.id,
    folder,
    state: view.state,
    summary: view.summary,
    pid: view.pid,
    metric: metrics.at(-1) ?? null,
  };
  process.stdout.write(`${json ? JSON.stringify(object) : monitorScreen(view, metrics, events, 120)}\n`);
}

async function live(folder: string, refresh: number): Promise<void> {
  const leave = new AbortController();
  process.once('SIGINT', () => leave.abort());
  const metrics: Metric[] = [];
  const events: RunEvent[] = [];
  for await (const news of tailRun(folder, -1, refresh * 1000, leave.signal)) {
    if (news.metrics[0]) rewind(metrics, news.metrics[0].step);
    metrics.push(...news.metrics);
    events.push(...news.events);
    const screen = monitorScreen(news.view, metrics, events, process.stdout.columns);
    process.stdout.write(`\x1b[H\x1b[2J${screen}\n`);
  }
}

/** `farense monitor`: a run as it goes, in the terminal. */
export function registerMonitor(program: Command): void {
  program
    .command('monitor')
    .description('mostra um treino enquanto corre: perda, validação, memória, tempo que falta')
    .argument('[treino]', 'o treino: identificador, nome ou pasta', 'latest')
    .option('--output-dir <pasta>', 'pasta dos treinos', paths.runs)
    .option('--refresh <segundos>', 'de quanto em quanto tempo', seconds, 2)
    .option('--self-test', 'verifica que a monitorização funciona neste computador')
    .option('--json', 'o estado agora, como um objeto JSON')
    .action((run: string, options: MonitorOptions) =>
      reportingFailure(options.json ?? false, async () => {
        if (options.selfTest) return selfTest(options.json ?? false);
        const folder = findRun(run, inProject(options.outputDir));
        if (options.json || !process.stdout.isTTY) once(folder, options.json ?? false);
        else await live(folder, options.refresh);
      }),
    );
}
