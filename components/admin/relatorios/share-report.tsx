'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { fetchJson } from '../fetch-json.ts';

interface ShareReportProps {
  wish: { runs: readonly string[]; sections: readonly string[]; title: string };
  onClose: () => void;
  onShared: () => void;
}

const times = [
  { value: '7', label: 'uma semana' },
  { value: '30', label: 'um mês' },
  { value: '365', label: 'um ano' },
];

/** Makes a link to a report, and shows it the only time that it can be seen. */
export function ShareReport({ wish, onClose, onShared }: ShareReportProps) {
  const [days, setDays] = useState('30');
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function share() {
    setBusy(true);
    try {
      const body = { ...wish, days: Number(days) };
      const { path } = await fetchJson<{ path: string }>('/api/admin/reports/shares', { method: 'POST', body });
      setLink(new URL(path, window.location.href).href);
      onShared();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  async function copy() {
    if (link === null) return;
    await navigator.clipboard?.writeText(link).then(
      () => toast('Ligação copiada.'),
      () => toast('Não consegui copiar: seleciona a ligação e copia-a.', 'bad'),
    );
  }

  return (
    <Dialog title="Partilhar o relatório" open onClose={onClose}>
      {link === null ? (
        <div className="mt-4 grid gap-4">
          <p className="max-w-[32rem] text-sm text-soft">
            O relatório fica como está agora. Podes acabar com a ligação quando quiseres.
          </p>
          <Select
            label="A ligação funciona"
            options={times}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <Button look="main" busy={busy} onClick={share}>
            Criar a ligação
          </Button>
        </div>
      ) : (
        <div className="mt-4 grid gap-4">
          <Field
            label="Ligação"
            readOnly
            value={link}
            hint="Guarda-a agora: não volta a ser mostrada."
            onFocus={(event) => event.target.select()}
          />
          <Button look="main" onClick={copy}>
            Copiar
          </Button>
        </div>
      )}
    </Dialog>
  );
}
