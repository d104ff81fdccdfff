'use client';

import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { type Column, DataTable } from '#components/ui/data-table.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { SharedReport } from '#server/contracts/report.ts';
import { fetchJson } from '../fetch-json.ts';

interface SharesTableProps {
  shares: readonly SharedReport[];
  mayChange: boolean;
  onChange: () => void;
}

const day = new Intl.DateTimeFormat('pt-PT', { dateStyle: 'medium', timeZone: 'Europe/Lisbon' });

/** The links that work, and the end of each. */
export function SharesTable({ shares, mayChange, onChange }: SharesTableProps) {
  const [asked, setAsked] = useState<SharedReport | null>(null);
  const toast = useToast();

  async function revoke({ id }: SharedReport) {
    try {
      await fetchJson(`/api/admin/reports/shares/${id}`, { method: 'DELETE' });
      toast('A ligação já não funciona.');
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
    onChange();
    setAsked(null);
  }

  const columns: Column<SharedReport>[] = [
    { header: 'relatório', heading: true, cell: ({ title }) => title },
    { header: 'de', cell: ({ createdBy }) => createdBy },
    { header: 'feito', short: true, cell: ({ createdAt }) => day.format(createdAt) },
    { header: 'até', short: true, cell: ({ expiresAt }) => day.format(expiresAt) },
  ];
  if (mayChange)
    columns.push({
      header: 'ações',
      align: 'right',
      cell: (share) => (
        <button
          type="button"
          className="way py-1 text-[0.8125rem]"
          aria-label={`Acabar com a ligação de ${share.title}`}
          onClick={() => setAsked(share)}
        >
          acabar
        </button>
      ),
    });
  return (
    <>
      <DataTable
        caption="Ligações que funcionam"
        hideCaption
        columns={columns}
        rows={shares}
        rowKey={({ id }) => id}
        empty={<p className="text-sm text-soft">Nenhuma. As que fizeres aparecem aqui, e podes acabar com elas.</p>}
      />
      <ConfirmDialog
        title="Acabar com esta ligação?"
        action="Acabar"
        open={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => (asked ? revoke(asked) : undefined)}
      >
        Quem a tem deixa de ver o relatório. Não se pode repor: só fazer outra.
      </ConfirmDialog>
    </>
  );
}
