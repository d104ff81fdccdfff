'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';

/** Why an example is not to be trained on. */
export function RejectForm({ onReject }: { onReject: (reason: string) => Promise<void> }) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await onReject(reason);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} className="mt-4 grid gap-4">
      <Field
        label="Motivo"
        required
        value={reason}
        hint="Fica de fora na próxima construção. Pode desfazer-se."
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex justify-end">
        <Button look="danger" type="submit" busy={busy} disabled={reason.trim() === ''}>
          Rejeitar
        </Button>
      </div>
    </form>
  );
}
