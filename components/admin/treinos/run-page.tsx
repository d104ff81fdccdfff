'use client';

import { Badge } from '#components/ui/badge.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { RunDetail } from '#server/contracts/admin-training.ts';
import { AdminPage } from '../shell/admin-page.tsx';
import { Section } from '../shell/section.tsx';
import { ChartSettingsBar } from './chart-settings-bar.tsx';
import { CheckpointsTable } from './checkpoints-table.tsx';
import { PublishRun } from './publish-run.tsx';
import { RunActions } from './run-actions.tsx';
import { RunConfiguration } from './run-configuration.tsx';
import { RunFigures } from './run-figures.tsx';
import { RunHistory } from './run-history.tsx';
import { RunLog } from './run-log.tsx';
import { RunNotes } from './run-notes.tsx';
import { RunExamples, RunSamples } from './run-samples.tsx';
import { runSentence, statusTone } from './run-words.ts';
import { useChartSettings } from './use-chart-settings.ts';
import { useLiveRun } from './use-live-run.ts';
import { useNow } from './use-now.ts';
import { useRunCharts } from './use-run-charts.tsx';

/** One run: what it is doing, how well, and what can be done about it. */
export function RunPage({ initial, mayChange }: { initial: RunDetail; mayChange: boolean }) {
  const live = useLiveRun(initial);
  const { run, head, series, events, connection } = live;
  const settings = useChartSettings();
  const now = useNow();
  const { state } = head;
  const charts = useRunCharts({
    id: head.id,
    series,
    thinned: live.thinned,
    events,
    total: state.total_steps,
    settings,
    loading: live.loading,
  });
  if (connection === 'gone') return <RunGone name={state.name} />;
  const done = state.total_steps > 0 ? (series.last?.step ?? state.step) / state.total_steps : 0;
  const changes = { mayChange: mayChange && !head.alive };
  return (
    <AdminPage
      title={state.name}
      lead={
        <>
          <p aria-live="polite">
            <Badge tone={statusTone(state.status)}>{runSentence(head, series.last, now)}</Badge>
          </p>
          {connection === 'broken' && (
            <p role="alert" className="text-bad">
              Sem ligação ao servidor. O treino não depende desta página; volto a ligar sozinha e mostro o que faltar.
            </p>
          )}
        </>
      }
      actions={<RunActions head={head} mayChange={mayChange} onChange={live.refresh} />}
    >
      <ProgressBar label="Passos feitos" value={Math.min(1, done)} />
      <div className="mt-5">
        <RunFigures state={state} last={series.last} />
      </div>
      <div className="mt-3">
        <ChartSettingsBar settings={settings} end={state.total_steps} />
      </div>
      <div className="mt-4 grid gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="min-w-0">
          {charts.main}
          {charts.others}
          <Section title="O que o modelo responde">
            <RunSamples events={events} />
            <RunExamples events={events} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title="Pontos de controlo">
            <CheckpointsTable
              runId={head.id}
              checkpoints={run.checkpoints}
              next={head.alive ? run.config.save_every : null}
              onChange={live.refresh}
              {...changes}
            />
          </Section>
          {mayChange && !head.alive && run.adapter && run.config.fine_tune_type === 'lora' && (
            <Section title="Publicar">
              <PublishRun id={head.id} />
            </Section>
          )}
          <Section title="Configuração">
            <RunConfiguration config={run.config} />
          </Section>
          <Section title="O que aconteceu">
            <RunHistory events={events} />
            <RunLog id={head.id} live={head.alive} />
          </Section>
          <Section title="Notas">
            <RunNotes id={head.id} note={run.note} mayChange={mayChange} onSaved={live.refresh} />
          </Section>
          <p className="mt-6 text-sm">
            <a className="way" href={`/api/admin/training/runs/${head.id}/metrics.csv`}>
              Todas as métricas em CSV
            </a>
          </p>
        </div>
      </div>
    </AdminPage>
  );
}

function RunGone({ name }: { name: string }) {
  return (
    <AdminPage title={name}>
      <EmptyState title="Este treino foi apagado.">
        Alguém o apagou enquanto esta página estava aberta.{' '}
        <a className="way" href="/admin/treinos">
          Ver os treinos que há
        </a>
      </EmptyState>
    </AdminPage>
  );
}
