'use client';

import { useState } from 'react';

interface Props {
  copyText: () => string;
  share: { title: string; url: () => string };
  onRetry: (() => void) | null;
  note: string | null;
}

const noticeMs = 2_500;

/** The quiet row under an answer. What was done is said in place, and by the screen reader. */
export function AnswerActions({ copyText, share, onRetry, note }: Props) {
  const [notice, setNotice] = useState('');

  function tell(text: string) {
    setNotice(text);
    setTimeout(() => setNotice(''), noticeMs);
  }

  async function copy(text: string, done: string) {
    try {
      await navigator.clipboard.writeText(text);
      tell(done);
    } catch {
      tell('O navegador não deixou copiar.');
    }
  }

  async function shareAnswer() {
    const data = { title: share.title, url: share.url() };
    if (!navigator.canShare?.(data)) return copy(data.url, 'Ligação copiada.');
    // The sheet closed without a choice is no error.
    await navigator.share(data).catch(() => undefined);
  }

  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-[0.8125rem] text-soft no-print">
      <Action label="Copiar" onClick={() => copy(copyText(), 'Resposta copiada.')} />
      <Action label="Partilhar" onClick={shareAnswer} />
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
