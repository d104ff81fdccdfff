'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '#components/ui/dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ExampleRow } from './example.ts';
import { ExampleForm } from './example-form.tsx';
import { ExampleItem } from './example-item.tsx';
import { RejectForm } from './reject-form.tsx';
import { sendExample, undoExample } from './send-example.ts';

interface ExampleListProps {
  rows: readonly ExampleRow[];
  /** Version of the changes that the rows show. */
  version: number;
  mayAct: boolean;
}

/** The rows of a page, each to be edited or rejected in a window; the page is drawn anew after each change. */
export function ExampleList({ rows, version, mayAct }: ExampleListProps) {
  const [open, setOpen] = useState<{ row: ExampleRow; what: 'edit' | 'reject' } | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const router = useRouter();
  const toast = useToast();

  function done() {
    setOpen(null);
    router.refresh();
  }

  async function undo(row: ExampleRow) {
    if (!row.edit) return;
    setBusy(row.key);
    try {
      await undoExample(row.edit.id, version);
      toast('Desfeito. A próxima construção volta ao que era.');
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(null);
      router.refresh();
    }
  }

  async function reject({ example }: ExampleRow, reason: string) {
    try {
      await sendExample({ kind: 'reject', before: example, reason }, version);
      toast('Rejeitado: fica de fora na próxima construção.');
      setOpen(null);
    } finally {
      router.refresh();
    }
  }

  if (rows.length === 0)
    return <EmptyState title="Nenhum exemplo assim">Tira um filtro, ou procura outras palavras.</EmptyState>;
  return (
    <>
      <ul aria-label="Exemplos" className="border-t border-rule">
        {rows.map((row) => (
          <ExampleItem
            key={`${row.line} ${row.key}`}
            row={row}
            mayAct={mayAct}
            busy={busy === row.key}
            onEdit={() => setOpen({ row, what: 'edit' })}
            onReject={() => setOpen({ row, what: 'reject' })}
            onUndo={() => undo(row)}
          />
        ))}
      </ul>
      <Dialog title="Editar o exemplo" open={open?.what === 'edit'} onClose={() => setOpen(null)}>
        {open ? (
          <ExampleForm
            example={open.row.example}
            onSend={(example) =>
              sendExample({ kind: 'edit', before: open.row.example, example }, version).finally(() => router.refresh())
            }
            onSent={done}
          />
        ) : null}
      </Dialog>
      <Dialog title="Rejeitar o exemplo" open={open?.what === 'reject'} onClose={() => setOpen(null)}>
        {open ? <RejectForm onReject={(reason) => reject(open.row, reason)} /> : null}
      </Dialog>
    </>
  );
}
