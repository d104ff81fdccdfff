'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { fetchJson } from '../fetch-json.ts';

/** Deletes one evaluation, after asking. */
export function DeleteEvaluation({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();

  async function remove() {
    try {
      await fetchJson(`/api/admin/evaluation/runs/${id}`, { method: 'DELETE' });
      window.location.assign('/admin/avaliacao');
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
      setAsking(false);
    }
  }

  return (
    <>
      <Button onClick={() => setAsking(true)}>Apagar</Button>
      <ConfirmDialog
        title="Apagar a avaliação?"
        action="Apagar"
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={remove}
      >
        Deixa de se poder ver e comparar. Não se pode desfazer; as mesmas perguntas podem fazer-se outra vez.
      </ConfirmDialog>
    </>
  );
}
