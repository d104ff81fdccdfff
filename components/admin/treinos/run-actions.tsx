'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { RunHead } from '#server/contracts/admin-training.ts';
import { fetchJson } from '../fetch-json.ts';

interface RunActionsProps {
  head: RunHead;
  mayChange: boolean;
  onChange: () => void;
}

/** What can be done with a run as it stands. */
export function RunActions({ head, mayChange, onChange }: RunActionsProps) {
  const { id, state, alive } = head;
  const [busy, setBusy] = useState<string | null>(null);
  const [asked, setAsked] = useState<'delete' | 'force' | null>(null);
  const [refusal, setRefusal] = useState('');
  const toast = useToast();
  const router = useRouter();
  const address = `/api/admin/training/runs/${id}`;

  async function act(name: string, work: () => Promise<unknown>, done: string) {
    setBusy(name);
    try {
      await work();
      if (done) toast(done);
      onChange();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (name === 'resume' && message.includes('--force')) {
        setRefusal(message);
        setAsked('force');
      } else toast(message, 'bad');
    } finally {
      setBusy(null);
    }
  }

  const post = (verb: string, body: object = {}) => fetchJson(`${address}/${verb}`, { method: 'POST', body });
  const remove = async () => {
    await act('delete', () => fetchJson(address, { method: 'DELETE' }), 'Treino apagado.');
    router.push('/admin/treinos');
  };

  return (
    <>
      <a href={`/admin/relatorios?treino=${id}`} className="button">
        Relatório
      </a>
      <a href={`/admin/comparar?treino=${id}`} className="button">
        Comparar
      </a>
      {mayChange && (
        <>
          <a href={`/admin/treinos/novo?de=${id}`} className="button">
            Duplicar
          </a>
          {!alive && (
            <Button look="danger" onClick={() => setAsked('delete')}>
              Apagar
            </Button>
          )}
          {alive ? (
            <Button
              busy={busy === 'stop'}
              onClick={() => act('stop', () => post('stop'), 'A parar: guarda primeiro um ponto de controlo.')}
            >
              Parar
            </Button>
          ) : (
            state.status !== 'finished' && (
              <Button look="main" busy={busy === 'resume'} onClick={() => act('resume', () => post('resume'), '')}>
                {state.status === 'created' ? 'Começar' : 'Retomar'}
              </Button>
            )
          )}
        </>
      )}
      <ConfirmDialog
        title={asked === 'delete' ? 'Apagar este treino?' : 'Continuar mesmo assim?'}
        action={asked === 'delete' ? 'Apagar o treino' : 'Continuar'}
        open={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={async () => {
          if (asked === 'delete') await remove();
          else await act('force', () => post('resume', { force: true }), '');
          setAsked(null);
        }}
      >
        {asked === 'delete'
          ? 'Apagam-se do disco os pontos de controlo, o adaptador, as métricas e as notas deste treino. Não se recupera. O que já foi publicado fica.'
          : refusal}
      </ConfirmDialog>
    </>
  );
}
