'use client';

import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { RunCheckpoint } from '#server/contracts/admin-training.ts';
import { decimal, fileSize, whole } from '#server/contracts/number-words.ts';
import { fetchJson } from '../fetch-json.ts';

interface CheckpointsTableProps {
  runId: string;
  checkpoints: readonly RunCheckpoint[];
  /** Steps after which one is kept; null: no more will be. */
  next: number | null;
  /** Neither running nor only for looking at. */
  mayChange: boolean;
  onChange: () => void;
}

type Asked = { act: 'restore' | 'delete'; checkpoint: RunCheckpoint };

/** What can be gone back to. */
export function CheckpointsTable({ runId, checkpoints, next, mayChange, onChange }: CheckpointsTableProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const toast = useToast();

  async function act({ act, checkpoint }: Asked) {
    const address = `/api/admin/training/runs/${runId}/checkpoints/${checkpoint.name}`;
    try {
      if (act === 'restore') await fetchJson(`${address}/restore`, { method: 'POST', body: {} });
      else await fetchJson(address, { method: 'DELETE' });
      toast(
        act === 'restore' ? `Reposto no passo ${checkpoint.step}.` : `Apagado o ponto do passo ${checkpoint.step}.`,
      );
      onChange();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
    setAsked(null);
  }

  const columns: Column<RunCheckpoint>[] = [
    { header: 'passo', heading: true, short: true, cell: (one) => <StepName {...one} /> },
    { header: 'perda', align: 'right', cell: ({ loss }) => decimal(loss, 3) },
    { header: 'val.', align: 'right', cell: ({ val_loss: loss }) => decimal(loss, 3) },
    { header: 'tamanho', align: 'right', short: true, cell: ({ bytes }) => fileSize(bytes) },
  ];
  if (mayChange)
    columns.push({
      header: 'ações',
      align: 'right',
      short: true,
      cell: (checkpoint) => (
        <span className="inline-flex gap-3 text-[0.8125rem]">
          {checkpoint.resumable && (
            <Quiet label={`Repor o passo ${checkpoint.step}`} onClick={() => setAsked({ act: 'restore', checkpoint })}>
              repor
            </Quiet>
          )}
          <Quiet label={`Apagar o passo ${checkpoint.step}`} onClick={() => setAsked({ act: 'delete', checkpoint })}>
            apagar
          </Quiet>
        </span>
      ),
    });
  return (
    <>
      <DataTable
        caption="Pontos de controlo deste treino"
        hideCaption
        columns={columns}
        rows={checkpoints}
        rowKey={({ name }) => name}
        empty={
          <p className="text-sm text-soft">
            {next === null
              ? 'Este treino não tem nenhum.'
              : `Ainda não há nenhum: guarda-se um cada ${whole(next)} passos.`}
          </p>
        }
      />
      <ConfirmDialog
        title={asked?.act === 'delete' ? 'Apagar este ponto de controlo?' : 'Voltar a este ponto de controlo?'}
        action={asked?.act === 'delete' ? 'Apagar' : 'Repor'}
        open={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => (asked ? act(asked) : undefined)}
      >
        {asked?.act === 'delete'
          ? `O ponto do passo ${whole(asked.checkpoint.step)} é apagado do disco e não se recupera. O melhor adaptador do treino fica.`
          : `O treino volta ao passo ${whole(asked?.checkpoint.step ?? 0)}: quando o retomares, continua daí. Os pontos mais recentes são postos de lado na pasta do treino, não apagados.`}
      </ConfirmDialog>
    </>
  );
}

function StepName({ step, best }: RunCheckpoint) {
  if (!best) return whole(step);
  return (
    <strong>
      {whole(step)} <span aria-hidden="true">★</span>
      <span className="sr-only"> (o melhor)</span>
    </strong>
  );
}

function Quiet({ label, onClick, children }: { label: string; onClick: () => void; children: string }) {
  return (
    <button type="button" aria-label={label} onClick={onClick} className="way py-1">
      {children}
    </button>
  );
}
