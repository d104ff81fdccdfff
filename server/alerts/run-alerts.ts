import { readHeartbeat } from '#server/training/heartbeat.ts';
import { runFiles } from '#server/training/run-files.ts';
import type { RunView } from '#server/training/runs/view-run.ts';
import type { Alert } from './alert.ts';
import { isDiverging } from './is-diverging.ts';
import { recentMetrics } from './recent-metrics.ts';

/** Without a sign of life for this long, a run is stalled. */
const stalledMs = 3 * 60_000;
/** A run that ended badly is told of for this long. */
const recentMs = 48 * 3_600_000;

const page = (id: string) => ({ href: `/admin/treinos/${id}`, way: 'Ver o treino' });

function ofRunning({ id, folder, state }: RunView, now: number): Alert[] {
  const alerts: Alert[] = [];
  if (isDiverging(recentMetrics(folder).map(({ loss }) => loss)))
    alerts.push({
      id: `diverging:${id}`,
      severity: 'warning',
      text: `A perda do treino ${state.name} está a subir: passou de uma vez e meia o melhor valor. Para-o, ou repete-o com uma taxa de aprendizagem menor.`,
      ...page(id),
    });
  const beat = readHeartbeat(runFiles(folder).heartbeat);
  if (state.status === 'running' && beat && now - Date.parse(beat.time) > stalledMs)
    alerts.push({
      id: `stalled:${id}`,
      severity: 'problem',
      text: `O treino ${state.name} não dá sinal há mais de ${Math.floor((now - Date.parse(beat.time)) / 60_000)} minutos, no passo ${beat.step}. Para-o e retoma-o: continua do último ponto de controlo.`,
      ...page(id),
    });
  return alerts;
}

function ofEnded({ id, state }: RunView): Alert[] {
  const { name, step, message, cause } = state;
  if (state.status === 'failed') {
    const what = cause === 'numbers' ? 'chegou a números que não são números (NaN ou infinito)' : 'falhou';
    const text = `O treino ${name} ${what} no passo ${step}. ${message ?? ''}`.trim();
    return [{ id: `${cause === 'numbers' ? 'nan' : 'failed'}:${id}`, severity: 'problem', text, ...page(id) }];
  }
  return [
    {
      id: `interrupted:${id}:${step}`,
      severity: 'warning',
      text: `O treino ${name} foi interrompido no passo ${step} e pode ser retomado. ${message ?? ''}`.trim(),
      ...page(id),
    },
  ];
}

/** What a person should know of the runs: those going on, and those that lately ended badly. */
export function runAlerts(runs: readonly RunView[], now = Date.now()): Alert[] {
  return runs.flatMap((run) => {
    if (run.state.status === 'running') return ofRunning(run, now);
    const bad = run.state.status === 'failed' || run.state.status === 'interrupted';
    return bad && now - Date.parse(run.state.updated_at) < recentMs ? ofEnded(run) : [];
  });
}
