import { decimal, duration, scientific, whole } from '#server/contracts/number-words.ts';
import type { Metric, TrainingState } from '#server/contracts/training-run.ts';

/** The run in six figures. */
export function RunFigures({ state, last }: { state: TrainingState; last: Metric | null }) {
  const running = state.status === 'running';
  const figures = [
    { label: 'perda', value: decimal(last?.loss ?? null, 3) },
    { label: 'validação (melhor)', value: decimal(state.best_val_loss, 3) },
    { label: 'taxa de aprendizagem', value: scientific(last?.learning_rate ?? null) },
    { label: 'tokens/s', value: whole(last?.tokens_per_second ?? null) },
    { label: 'memória', value: last ? `${decimal(last.memory_gb, 1)} GB` : '—' },
    running
      ? { label: 'falta', value: last ? duration(last.eta_s) : '—' }
      : { label: 'durou', value: last ? duration(last.elapsed_s) : '—' },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 border-b border-rule pb-4 sm:grid-cols-3 lg:grid-cols-6">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-[0.8125rem] text-soft">{label}</dt>
          <dd className="font-serif text-[1.625rem] leading-tight tracking-tight tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
