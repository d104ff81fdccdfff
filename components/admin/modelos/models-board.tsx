'use client';

import { Section } from '../shell/section.tsx';
import { AdapterTable } from './adapter-table.tsx';
import { DownloadForm, type Recommended } from './download-form.tsx';
import { LivePair, type LiveRow } from './live-pair.tsx';
import { useModelJobs } from './model-jobs.tsx';
import { ModelTable } from './model-table.tsx';
import type { AdapterRow, ModelRow } from './model-words.ts';

interface ModelsBoardProps {
  models: readonly ModelRow[];
  adapters: readonly AdapterRow[];
  live: { model: string; adapter: string | null };
  history: readonly LiveRow[];
  notes: readonly string[];
  recommended: readonly Recommended[];
  best: string | null;
  machine: number;
  free: number;
  running: Readonly<Record<string, string>>;
  mayAct: boolean;
}

/** What answers, what could, and what can be brought: with the jobs that get there. */
export function ModelsBoard(props: ModelsBoardProps) {
  const { models, adapters, live, history, notes, recommended, best, machine, free, mayAct } = props;
  const { start, view } = useModelJobs(props.running);
  return (
    <>
      {view}
      <Section title="A responder">
        <LivePair {...{ live, history, notes, mayAct }} />
      </Section>
      <Section title="Adaptadores" aside="publicar compara primeiro com o que está a responder">
        <AdapterTable
          adapters={adapters}
          models={models.map(({ name }) => name)}
          live={live.adapter}
          mayAct={mayAct}
          start={start}
        />
      </Section>
      <Section title="Modelos de base">
        <ModelTable models={models} machine={machine} mayAct={mayAct} start={start} />
      </Section>
      <Section title="Descarregar">
        <DownloadForm {...{ recommended, best, machine, free, mayAct, start }} />
      </Section>
    </>
  );
}
