'use client';

import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { inWords } from '../in-words.ts';
import { changeWords } from './change-words.ts';
import type { ChangeOutcome, FactChange } from './use-fact-changes.ts';

interface ChangeListProps {
  changes: readonly FactChange[];
  mayAct: boolean;
  undo: (id: string) => Promise<ChangeOutcome>;
  /** Opens the change in its form, to be corrected. */
  onCorrect: (change: FactChange) => void;
}

/** What admins changed, the newest first, each with its source and the way back. */
export function ChangeList({ changes, mayAct, undo, onCorrect }: ChangeListProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const toast = useToast();

  async function takeBack(change: FactChange) {
    setBusy(change.id);
    try {
      const outcome = await undo(change.id);
      if (outcome.ok) toast('Desfeito: os factos voltam a ser os de antes.');
      else toast(Object.values(outcome.problems).flat().join(' '), 'bad');
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(null);
    }
  }

  if (changes.length === 0)
    return <EmptyState title="Ainda não há alterações">Os factos são os que a importação deu.</EmptyState>;
  return (
    <ul aria-label="Alterações" className="border-t border-rule">
      {changes.map((change) => (
        <li
          key={change.id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
        >
          <div className="min-w-0 flex-1 basis-80">
            <p>{changeWords(change)}</p>
            <p className="text-sm text-soft">
              {change.by}, {inWords.moment(change.at)}. Fonte: {String(change.values.fonte ?? '')}
            </p>
            {change.idle ? <Badge tone="accent">Sem efeito: {change.idle}</Badge> : null}
          </div>
          {mayAct ? (
            <div className="flex gap-2">
              {change.kind === 'correction' || change.kind === 'alias-removal' ? null : (
                <Button look="quiet" onClick={() => onCorrect(change)} aria-label={`Corrigir: ${changeWords(change)}`}>
                  Corrigir
                </Button>
              )}
              <Button
                busy={busy === change.id}
                onClick={() => takeBack(change)}
                aria-label={`Desfazer: ${changeWords(change)}`}
              >
                Desfazer
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
