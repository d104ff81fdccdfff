'use client';

import { useState } from 'react';
import { shareLink } from './share-link.ts';

interface Props {
  question: string;
  /** Ids of the questions whose answers the server keeps: from the beginning to this one. */
  questionIds: string[];
  /** Says in the row of actions what was done. */
  onTell: (text: string) => void;
}

/** Makes a link that shows the answer to anyone: this one alone or, in a longer conversation, all up to it. */
export function AnswerShare({ question, questionIds, onTell }: Props) {
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);

  async function share(ids: string[]) {
    setChoosing(false);
    setBusy(true);
    onTell(await shareLink(question, ids));
    setBusy(false);
  }

  return (
    <>
      <button
        type="button"
        disabled={busy}
        aria-expanded={questionIds.length > 1 ? choosing : undefined}
        className="min-h-11 hover:text-ink"
        onClick={() => (questionIds.length > 1 ? setChoosing(!choosing) : share(questionIds))}
      >
        Partilhar
      </button>
      {choosing && (
        <fieldset className="order-last flex w-full flex-wrap gap-2 py-2" aria-label="O que partilhar">
          <button type="button" className="pill" onClick={() => share(questionIds.slice(-1))}>
            Só esta resposta
          </button>
          <button type="button" className="pill" onClick={() => share(questionIds)}>
            A conversa até aqui
          </button>
        </fieldset>
      )}
    </>
  );
}
