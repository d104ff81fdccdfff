'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';

export interface LiveRow {
  id: number;
  action: 'publish' | 'rollback';
  model: string | null;
  adapter: string | null;
  at: number;
  by: string;
  evaluation: { accuracy: number | null; falseFigures: number } | null;
}

interface LivePairProps {
  /** What answers now. */
  live: Pick<LiveRow, 'model' | 'adapter'>;
  /** What was published, newest first; empty: what comes with the project answers. */
  history: readonly LiveRow[];
  /** What keeps the published model from being used. */
  notes: readonly string[];
  mayAct: boolean;
}

const nameOf = ({ model, adapter }: Pick<LiveRow, 'model' | 'adapter'>) =>
  model === null && adapter === null ? 'o que vem com o projeto' : [model, adapter].filter(Boolean).join(' + ');

const scoreWords = ({ evaluation }: LiveRow) =>
  evaluation
    ? `${inWords.share(evaluation.accuracy)} certas, ${evaluation.falseFigures} números sem registo`
    : 'sem avaliação';

/** What answers now, what answered before, and the way back. */
export function LivePair({ live, history, notes, mayAct }: LivePairProps) {
  const [asking, setAsking] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const [last] = history;

  async function goBack() {
    try {
      const now = await fetchJson<Pick<LiveRow, 'model' | 'adapter'>>('/api/admin/models/rollback', { method: 'POST' });
      toast(`Volta a responder ${nameOf(now)}.`);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setAsking(false);
      router.refresh();
    }
  }

  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <p className="font-serif text-2xl">{nameOf(live)}</p>
          <p className="text-sm text-soft">
            {last
              ? `${last.action === 'publish' ? 'Publicado' : 'Reposto'} por ${last.by}, ${inWords.moment(last.at)}; ${scoreWords(last)}.`
              : 'Vem com o projeto: ainda nada foi publicado neste servidor.'}
          </p>
          {notes.map((note) => (
            <p key={note} className="mt-1 text-sm text-accent">
              {note}
            </p>
          ))}
        </div>
        {mayAct && last ? <Button onClick={() => setAsking(true)}>Voltar ao anterior</Button> : null}
      </div>
      {history.length > 1 ? (
        <details className="mt-2">
          <summary className="min-h-9 content-center text-sm text-soft">Antes disto</summary>
          <ul className="text-sm">
            {history.slice(1).map((row) => (
              <li key={row.id} className="border-b border-rule py-1.5">
                {nameOf(row)}{' '}
                <span className="text-soft">
                  ({row.by}, {inWords.moment(row.at)})
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <ConfirmDialog
        title="Voltar ao anterior?"
        action="Voltar ao anterior"
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={goBack}
      >
        {nameOf(live)} deixa de responder daqui a segundos. Podes publicá-lo outra vez.
      </ConfirmDialog>
    </>
  );
}
