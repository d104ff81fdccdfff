'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { LoggedQuestionRow } from '#server/contracts/conversations.ts';
import { feedbackReasonNames } from '#server/contracts/feedback.ts';
import { questionKindNames } from '#server/contracts/question-kind-names.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';
import { channelWords, outcomeWords, pathWords, ratingWords } from './words.ts';

const tones: Record<string, Tone> = { answered: 'good', 'no-record': 'accent', failed: 'bad' };

/** Questions with what came of them; an admin can delete one. */
export function QuestionList({ rows, mayAct }: { rows: readonly LoggedQuestionRow[]; mayAct: boolean }) {
  const [leaving, setLeaving] = useState<LoggedQuestionRow | null>(null);
  const router = useRouter();
  const toast = useToast();

  async function remove() {
    if (!leaving) return;
    try {
      await fetchJson('/api/admin/questions', { method: 'DELETE', body: { ids: [leaving.id] } });
      toast('A pergunta foi apagada.');
      router.refresh();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
    setLeaving(null);
  }

  return (
    <>
      <ol className="entries">
        {rows.map((row) => (
          <li key={row.id}>
            <QuestionEntry row={row} onDelete={mayAct ? () => setLeaving(row) : null} />
          </li>
        ))}
      </ol>
      <ConfirmDialog
        title="Apagar esta pergunta?"
        action="Apagar"
        open={leaving !== null}
        onCancel={() => setLeaving(null)}
        onConfirm={remove}
      >
        “{leaving?.text}” sai do registo, com a resposta e a opinião que teve. Não se pode desfazer.
      </ConfirmDialog>
    </>
  );
}

const reasons: Readonly<Record<string, string>> = feedbackReasonNames;

function QuestionEntry({ row, onDelete }: { row: LoggedQuestionRow; onDelete: (() => void) | null }) {
  const { text, outcome, kind, path, channel, latencyMs, rating, reason, correction, answer } = row;
  return (
    <article>
      <div className="flex items-start justify-between gap-4">
        <h2 className="font-sans text-base leading-snug font-medium tracking-normal">{text}</h2>
        {onDelete ? (
          <Button look="quiet" className="-my-2 -mr-2 shrink-0" onClick={onDelete} aria-label={`Apagar: ${text}`}>
            Apagar
          </Button>
        ) : null}
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <Badge tone={tones[outcome] ?? 'neutral'}>{outcomeWords[outcome] ?? outcome}</Badge>
        {rating ? <Badge tone={rating === 'up' ? 'good' : 'bad'}>{ratingWords[rating]}</Badge> : null}
        <span>{inWords.moment(row.askedAt)}</span>
        <span>{questionKindNames[kind] ?? kind}</span>
        <span>resposta {pathWords[path]}</span>
        <span>{channelWords[channel]}</span>
        <span>{inWords.count(latencyMs)} ms</span>
      </p>
      {reason || correction ? (
        <blockquote className="mt-2 border-l-2 border-accent pl-3 text-sm">
          {reason ? (reasons[reason] ?? reason) : ''}
          {reason && correction ? ': ' : ''}
          {correction}
        </blockquote>
      ) : null}
      {answer ? (
        <details className="mt-1 text-sm">
          <summary className="min-h-8 content-center text-soft">Ver a resposta</summary>
          <p className="mt-1 max-w-[46rem] whitespace-pre-line">{answer}</p>
        </details>
      ) : null}
    </article>
  );
}
