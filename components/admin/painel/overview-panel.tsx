'use client';

import type { Overview } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';
import { Section } from '../shell/section.tsx';
import { AttentionList } from './attention-list.tsx';
import { ChatPanel } from './chat-panel.tsx';
import { DataPanel } from './data-panel.tsx';
import { MachinePanel } from './machine-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { RunPanel } from './run-panel.tsx';
import { useOverview } from './use-overview.ts';

/** The state of everything at a glance, kept up to date. */
export function OverviewPanel({ initial }: { initial: Overview }) {
  const { data = initial, error } = useOverview(initial);
  return (
    <>
      {error ? (
        <p role="alert" className="mb-4 text-sm text-bad">
          {error.message} O que se vê é de {inWords.moment(data.at)}.
        </p>
      ) : null}
      <Section title="Precisa de atenção">
        <AttentionList items={data.attention} />
      </Section>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div>
          <Section
            title="Perguntas dos adeptos"
            aside={
              <a href="/admin/conversas" className="way">
                Ver as conversas
              </a>
            }
          >
            <QuestionsPanel days={data.days} />
          </Section>
          <Section
            title="Treino"
            aside={
              <a href="/admin/treinos" className="way">
                Ver os treinos
              </a>
            }
          >
            <RunPanel run={data.run} />
          </Section>
        </div>
        <div>
          <Section
            title="Chat"
            aside={
              <a href="/admin/modelos" className="way">
                Ver os modelos
              </a>
            }
          >
            <ChatPanel chat={data.chat} />
          </Section>
          <Section
            title="Dados"
            aside={
              <a href="/admin/dados" className="way">
                Ver os dados
              </a>
            }
          >
            <DataPanel data={data.data} />
          </Section>
          <Section
            title="Computador"
            aside={
              <a href="/admin/diagnostico" className="way">
                Diagnosticar
              </a>
            }
          >
            <MachinePanel machine={data.machine} />
          </Section>
        </div>
      </div>
    </>
  );
}
