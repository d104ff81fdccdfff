import type { RunHead } from '#server/contracts/admin-training.ts';
import { duration, whole } from '#server/contracts/number-words.ts';
import type { Metric, RunStatus } from '#server/contracts/training-run.ts';

const words: Record<RunStatus, string> = {
  created: 'criado',
  queued: 'à espera',
  running: 'a treinar',
  interrupted: 'interrompido',
  stopped: 'parado',
  failed: 'falhou',
  finished: 'concluído',
};

export const statusWord = (status: RunStatus) => words[status];

const tones: Partial<Record<RunStatus, 'good' | 'bad' | 'accent'>> = {
  running: 'good',
  queued: 'accent',
  interrupted: 'bad',
  failed: 'bad',
};

export const statusTone = (status: RunStatus) => tones[status] ?? 'neutral';

/** Where a run is and what happens next, in a sentence or two. `now`: null where the clock must not be asked (the server). */
export function runSentence({ state, alive }: RunHead, last: Metric | null, now: Date | null): string {
  const epochs = last ? Math.min(Math.floor(last.epoch) + 1, Math.max(1, Math.ceil(last.epoch))) : null;
  const step = state.status === 'running' ? (last?.step ?? state.step) : state.step;
  const where = `passo ${whole(step)} de ${whole(state.total_steps)}`;
  if (state.status === 'running') {
    const preparing = last === null && state.total_steps === 0;
    if (preparing) return 'A preparar: carrega o modelo e os dados.';
    return `A treinar${epochs ? `, época ${epochs}` : ''}: ${where}.${endTime(last, now)}`;
  }
  const why = state.message ? ` ${state.message}` : '';
  switch (state.status) {
    case 'created':
      return alive ? 'A começar…' : 'Criado, e ainda não começou.';
    case 'queued':
      return `À espera da sua vez.${why}`;
    case 'finished':
      return `Concluído: ${where}.${why.replace(' Treino concluído.', '')}`;
    case 'stopped':
      return `Parado no ${where}.${why}`;
    case 'failed':
      return `Falhou no ${where}.${why}`;
    default:
      return `Interrompido no ${where}.${why}`;
  }
}

function endTime(last: Metric | null, now: Date | null): string {
  if (!last || !now || last.eta_s <= 0) return '';
  const end = new Date(now.getTime() + last.eta_s * 1000);
  const clock = end.toLocaleTimeString('pt-PT', { hour: '2-digit', minute: '2-digit' });
  const days = Math.round((midnight(end) - midnight(now)) / 86_400_000);
  const day = days === 0 ? '' : days === 1 ? ' de amanhã' : ` daqui a ${days} dias`;
  return ` Acaba por volta das ${clock}${day} (faltam ${duration(last.eta_s)}).`;
}

const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
