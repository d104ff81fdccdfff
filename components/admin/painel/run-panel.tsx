import { EmptyState } from '#components/ui/empty-state.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { RunState } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';

const states: Record<string, string> = {
  created: 'por começar',
  queued: 'na fila',
  running: 'a treinar',
  interrupted: 'interrompido: pode ser retomado',
  stopped: 'parado: pode ser retomado',
  failed: 'falhou',
  finished: 'terminou',
};

const loss = (value: number | null) => (value === null ? '—' : value.toFixed(3).replace('.', ','));

/** The run in progress, or the last one: how far, and how well. */
export function RunPanel({ run }: { run: RunState | null }) {
  if (!run)
    return (
      <EmptyState title="Ainda não há treinos">
        <a href="/admin/treinos" className="way inline-flex min-h-11 items-center">
          Começar o primeiro
        </a>
      </EmptyState>
    );
  const share = run.totalSteps > 0 ? run.step / run.totalSteps : null;
  return (
    <div>
      <p>
        <a href={`/admin/treinos/${run.id}`} className="way font-semibold">
          {run.name}
        </a>
        : {states[run.status] ?? run.status}, passo {inWords.count(run.step)} de {inWords.count(run.totalSteps)}
        {run.etaSeconds === null ? '' : `, faltam ${inWords.seconds(run.etaSeconds)}`}
      </p>
      <div className="my-3">
        <ProgressBar label={`Progresso do treino ${run.name}`} value={share} />
      </div>
      <dl className="facts">
        <div>
          <dt>Perda</dt>
          <dd>{loss(run.loss)}</dd>
        </div>
        <div>
          <dt>Melhor validação</dt>
          <dd>{loss(run.bestValLoss)}</dd>
        </div>
        <div>
          <dt>Tokens por segundo</dt>
          <dd>{run.tokensPerSecond === null ? '—' : inWords.count(Math.round(run.tokensPerSecond))}</dd>
        </div>
        <div>
          <dt>Atualizado</dt>
          <dd>{inWords.moment(run.updatedAt)}</dd>
        </div>
      </dl>
    </div>
  );
}
