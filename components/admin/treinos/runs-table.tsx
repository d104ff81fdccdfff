'use client';

import { Badge } from '#components/ui/badge.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { RunListItem } from '#server/contracts/admin-training.ts';
import { decimal, duration, whole } from '#server/contracts/number-words.ts';
import { Section } from '../shell/section.tsx';
import { dayOfRun } from './day-of-run.ts';
import { statusTone, statusWord } from './run-words.ts';
import { useRuns } from './use-runs.ts';

const columns: Column<RunListItem>[] = [
  {
    header: 'treino',
    heading: true,
    cell: ({ id, state, tags }) => (
      <>
        <a href={`/admin/treinos/${id}`} className="way font-semibold">
          {state.name}
        </a>
        <span className="block text-[0.8125rem] text-soft tabular-nums">{[dayOfRun(id), ...tags].join(' · ')}</span>
      </>
    ),
  },
  {
    header: 'estado',
    short: true,
    cell: ({ state }) => <Badge tone={statusTone(state.status)}>{statusWord(state.status)}</Badge>,
  },
  { header: 'modelo', cell: ({ model }) => model },
  {
    header: 'passo',
    align: 'right',
    short: true,
    cell: ({ state }) => `${whole(state.step)} / ${whole(state.total_steps)}`,
  },
  { header: 'melhor validação', align: 'right', cell: ({ state }) => decimal(state.best_val_loss, 3) },
  {
    header: 'tokens/s',
    align: 'right',
    cell: ({ summary }) => whole(summary?.mean_tokens_per_second ?? null),
  },
  {
    header: 'durou',
    align: 'right',
    short: true,
    cell: ({ summary }) => (summary ? duration(summary.elapsed_s) : '—'),
  },
];

/** Runs going and waiting, and all others. */
export function RunsTable({ initial }: { initial: RunListItem[] }) {
  const { runs } = useRuns(initial);
  const active = runs.filter(({ state, alive }) => alive || state.status === 'running' || state.status === 'queued');
  const rest = runs.filter((run) => !active.includes(run));
  if (runs.length === 0)
    return (
      <EmptyState title="Ainda não há treinos.">
        Começa por um ponto de partida feito para esta máquina: o modelo embutido treina-se em qualquer computador.{' '}
        <a href="/admin/treinos/novo" className="way">
          Começar um treino
        </a>
      </EmptyState>
    );
  return (
    <>
      {active.length > 0 && (
        <Section title="A correr e à espera">
          <DataTable
            caption="Treinos a correr e à espera"
            hideCaption
            columns={columns}
            rows={active}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      <Section title={active.length > 0 ? 'Os outros' : 'Todos'}>
        <DataTable
          caption="Treinos"
          hideCaption
          columns={columns}
          rows={rest}
          rowKey={({ id }) => id}
          empty={<p className="text-sm text-soft">Não há mais nenhum.</p>}
        />
      </Section>
    </>
  );
}
