'use client';

import { type ReactNode, useRef, useState } from 'react';
import { AnswerFeedback } from './answer-feedback.tsx';
import { AnswerShare } from './answer-share.tsx';

interface Props {
  question: string;
  copyText: () => string;
  /** Ids of the questions answered so far, this one last. */
  questionIds: string[];
  /** The answer's own question, when the server logged it. */
  questionId: string | null;
  onRetry: (() => void) | null;
  note: string | null;
  children?: ReactNode;
}

const noticeMs = 4_000;

/** The quiet row under an answer. What was done is said in place, and by the screen reader. */
export function AnswerActions({ question, copyText, questionIds, questionId, onRetry, note, children }: Props) {
  const [notice, setNotice] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function tell(text: string) {
    clearTimeout(timer.current);
    setNotice(text);
    timer.current = setTimeout(() => setNotice(''), noticeMs);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(copyText());
      tell('Resposta copiada.');
    } catch {
      tell('O navegador não deixou copiar.');
    }
  }

  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-[0.8125rem] text-soft no-print">
      <Action label="Copiar" onClick={copy} />
      <AnswerShare question={question} questionIds={questionIds} onTell={tell} />
      {questionId && <AnswerFeedback questionId={questionId} question={question} onTell={tell} />}
      {children}
      {onRetry && <Action label="Tentar de novo" onClick={onRetry} />}
      <span role="status" className="text-good">
        {notice}
      </span>
      {note && <span className="ml-auto">{note}</span>}
    </div>
  );
}

function Action({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className="min-h-11 hover:text-ink">
      {label}
    </button>
  );
}
