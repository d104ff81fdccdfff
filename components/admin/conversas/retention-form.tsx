'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';

interface Deleted {
  deleted: number;
}

/** How long questions are kept, and the way to delete them all. */
export function RetentionForm({ days, total }: { days: number; total: number }) {
  const [asking, setAsking] = useState<'shorten' | 'all' | null>(null);
  const [wanted, setWanted] = useState(String(days));
  const [error, setError] = useState<string>();
  const router = useRouter();
  const toast = useToast();

  async function send(address: string, method: string, body: unknown, said: (deleted: number) => string) {
    try {
      const { deleted } = await fetchJson<Deleted>(address, { method, body });
      toast(said(deleted));
      setError(undefined);
      router.refresh();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
    setAsking(null);
  }

  const save = () =>
    send('/api/admin/questions/retention', 'PUT', { days: Number(wanted) }, (deleted) =>
      deleted > 0 ? `Guardado. ${inWords.count(deleted)} perguntas expiraram.` : 'Guardado.',
    );
  const removeAll = () =>
    send('/api/admin/questions', 'DELETE', { all: true }, (deleted) => `${inWords.count(deleted)} perguntas apagadas.`);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (Number(wanted) < days) setAsking('shorten');
    else void save();
  }

  return (
    <>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <Field
          label="Dias que as perguntas ficam guardadas"
          type="number"
          min={1}
          max={730}
          required
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          error={error}
        />
        <Button type="submit">Guardar</Button>
        <Button look="danger" disabled={total === 0} onClick={() => setAsking('all')}>
          Apagar todas
        </Button>
      </form>
      <ConfirmDialog
        title="Guardar menos tempo?"
        action="Guardar"
        open={asking === 'shorten'}
        onCancel={() => setAsking(null)}
        onConfirm={save}
      >
        As perguntas com mais de {wanted} dias são apagadas já, com as respostas e opiniões. Não se pode desfazer.
      </ConfirmDialog>
      <ConfirmDialog
        title="Apagar todas as perguntas?"
        action="Apagar todas"
        open={asking === 'all'}
        onCancel={() => setAsking(null)}
        onConfirm={removeAll}
      >
        São {inWords.count(total)} perguntas, com as respostas e opiniões. O histórico de cada adepto fica no aparelho
        dele. Não se pode desfazer.
      </ConfirmDialog>
    </>
  );
}
