import type { Metric, RunEvent } from '#server/contracts/training-run.ts';
import type { RunView } from '#server/training/runs/view-run.ts';
import { decimal, duration, whole } from './words.ts';

const bars = '▁▂▃▄▅▆▇█';

/** Values as a line of small bars, the newest at the right; several values a bar where there are more than fit. */
export function sparkline(values: readonly number[], width: number): string {
  const per = Math.max(1, Math.ceil(values.length / width));
  const means = Array.from({ length: Math.ceil(values.length / per) }, (_, i) => {
    const group = values.slice(i * per, (i + 1) * per);
    return group.reduce((sum, value) => sum + value, 0) / group.length;
  });
  const [low, high] = [Math.min(...means), Math.max(...means)];
  const level = (value: number) => (high > low ? Math.round(((value - low) / (high - low)) * (bars.length - 1)) : 0);
  return means.map((value) => bars[level(value)]).join('');
}

const statusWords: Record<RunView['state']['status'], string> = {
  created: 'criado',
  queued: 'à espera da sua vez',
  running: 'a treinar',
  interrupted: 'interrompido',
  stopped: 'parado',
  failed: 'falhou',
  finished: 'concluído',
};

export const statusWord = (status: RunView['state']['status']) => statusWords[status];

/** A run as text, for a terminal of a width. */
export function monitorScreen(
  view: RunView,
  metrics: readonly Metric[],
  events: readonly RunEvent[],
  width: number,
): string {
  const { state } = view;
  const last = metrics.at(-1);
  const steps = metrics.filter(({ step }) => step > 0);
  const graph = (values: readonly number[]) => (values.length > 0 ? sparkline(values, Math.max(10, width - 14)) : '—');
  const lines = [
    `${view.id} — ${statusWord(state.status)}${state.message ? ` — ${state.message}` : ''}`,
    `passo       ${state.status === 'running' ? (last?.step ?? 0) : state.step} de ${state.total_steps} · época ${decimal(last?.epoch ?? 0)}`,
    `perda       ${decimal(last?.loss ?? null, 4)}`,
    `            ${graph(steps.map(({ loss }) => loss))}`,
    `validação   ${decimal(last?.val_loss ?? null, 4)} · melhor ${decimal(state.best_val_loss, 4)}${state.best_step === null ? '' : ` no passo ${state.best_step}`}`,
    `            ${graph(metrics.filter(({ validated }) => validated).map(({ val_loss: loss }) => loss))}`,
    `taxa        ${last ? last.learning_rate.toExponential(2) : '—'} · gradiente ${decimal(last?.grad_norm ?? null, 3)}`,
    `velocidade  ${whole(last?.tokens_per_second ?? null)} tokens/s · ${decimal(last?.samples_per_second ?? null)} exemplos/s`,
    `memória     ${decimal(last?.memory_gb ?? null)} GB · processo ${decimal(last?.rss_gb ?? null)} GB`,
    `tempo       ${duration(last?.elapsed_s ?? 0)} · faltam ${duration(state.status === 'running' ? (last?.eta_s ?? 0) : 0)}`,
    ...events.slice(-4).map(({ kind, step, message }) => `· ${step} ${kind}: ${message}`),
  ];
  return lines.map((line) => line.slice(0, width)).join('\n');
}
