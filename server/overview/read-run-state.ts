import { recentMetrics } from '#server/alerts/recent-metrics.ts';
import type { RunState } from '#server/contracts/overview.ts';
import type { RunView } from '#server/training/runs/view-run.ts';

/** The run in progress, or else the newest; null when there is none. */
export function readRunState(runs: readonly RunView[]): RunState | null {
  const run = runs.find(({ state }) => state.status === 'running') ?? runs[0];
  if (!run) return null;
  const { state } = run;
  const last = recentMetrics(run.folder).at(-1);
  return {
    id: run.id,
    name: state.name,
    status: state.status,
    // The state is written at checkpoints, the metrics at every step.
    step: Math.max(state.step, last?.step ?? 0),
    totalSteps: state.total_steps,
    epoch: last?.epoch ?? state.epoch,
    loss: last?.loss ?? null,
    bestValLoss: state.best_val_loss,
    etaSeconds: state.status === 'running' ? (last?.eta_s ?? null) : null,
    tokensPerSecond: last?.tokens_per_second ?? null,
    updatedAt: state.updated_at,
  };
}
