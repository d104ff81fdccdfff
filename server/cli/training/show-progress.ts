import type { FromTrainingWorker } from '#server/contracts/training-messages.ts';
import type { Metric } from '#server/contracts/training-run.ts';
import { decimal, duration, whole } from './words.ts';

/** Tells a person what a run does: one line that renews itself on a terminal, one line a validation elsewhere. */
export function showProgress(): (message: FromTrainingWorker) => void {
  const terminal = process.stderr.isTTY;
  const say = (line: string) => process.stderr.write(terminal ? `\r\x1b[2K${line}\n` : `${line}\n`);
  return (message) => {
    if (message.type === 'loaded') say(message.message);
    if (message.type === 'warning') say(`Aviso: ${message.message}`);
    if (message.type === 'checkpoint') say(`Guardado ${message.name}`);
    if (message.type !== 'metric') return;
    const line = lineOf(message.metric, message.total_steps);
    if (message.metric.validated) say(`${line} · validação ${decimal(message.metric.val_loss, 4)}`);
    else if (terminal) process.stderr.write(`\r\x1b[2K${line.slice(0, process.stderr.columns - 1)}`);
  };
}

function lineOf(metric: Metric, total: number): string {
  const parts = [
    `passo ${metric.step}/${total}`,
    `perda ${decimal(metric.loss, 4)}`,
    `${whole(metric.tokens_per_second)} tokens/s`,
    `${decimal(metric.memory_gb)} GB`,
    `faltam ${duration(metric.eta_s)}`,
  ];
  return parts.join(' · ');
}
