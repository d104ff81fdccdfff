'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { SentFeedback, SentShare } from './device-store.ts';
import { sendFailure } from './send-failure.ts';

const feedbackStore = () => import('./sent-feedback.ts');
const shareStore = () => import('./sent-shares.ts');

interface Sent {
  feedback: SentFeedback[];
  shares: SentShare[];
}

const opinionOf = ({ rating, correction }: SentFeedback) =>
  [rating === 'up' ? 'Gosto' : 'Não gosto', correction && `“${correction}”`].filter(Boolean).join(' · ');

/** What left this device: links and opinions, each with a way to delete it on the server. Nothing where there is none. */
export function SentList() {
  const [sent, setSent] = useState<Sent>({ feedback: [], shares: [] });
  const [notice, setNotice] = useState('');

  async function refresh() {
    const [feedback, shares] = await Promise.all([
      (await feedbackStore()).listFeedback(),
      (await shareStore()).listShares(),
    ]);
    setSent({ feedback, shares });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and after each change.
  useEffect(() => {
    refresh().catch(() => undefined);
  }, []);

  async function remove(action: () => Promise<void>, done: string) {
    try {
      await action();
      await refresh();
      setNotice(done);
    } catch (error) {
      setNotice(sendFailure(error));
    }
  }

  return (
    <>
      <p role="status" className="mt-4 text-[0.9375rem]">
        {notice}
      </p>
      {sent.shares.length > 0 && (
        <SentSection id="ligacoes" title="Ligações partilhadas">
          {sent.shares.map((share) => (
            <Line
              key={share.token}
              title={share.title}
              href={share.href}
              detail="quem tiver a ligação pode ler"
              onRemove={() =>
                remove(async () => (await shareStore()).withdrawShare(share), 'Ligação apagada: já não abre.')
              }
            />
          ))}
        </SentSection>
      )}
      {sent.feedback.length > 0 && (
        <SentSection id="opinioes" title="Opiniões enviadas">
          {sent.feedback.map((opinion) => (
            <Line
              key={opinion.questionId}
              title={opinion.title}
              href={null}
              detail={opinionOf(opinion)}
              onRemove={() =>
                remove(async () => (await feedbackStore()).withdrawFeedback(opinion), 'Opinião apagada do servidor.')
              }
            />
          ))}
        </SentSection>
      )}
    </>
  );
}

function SentSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="mt-8" aria-labelledby={id}>
      <h2 id={id} className="text-[1.375rem]">
        {title}
      </h2>
      <ul className="mt-2 border-t border-ink">{children}</ul>
    </section>
  );
}

interface LineProps {
  title: string;
  href: string | null;
  detail: string;
  onRemove: () => void;
}

function Line({ title, href, detail, onRemove }: LineProps) {
  return (
    <li className="flex items-baseline gap-4 border-b border-rule py-2 text-[0.9375rem]">
      <span className="min-w-0 flex-1">
        {href ? (
          <a href={href} className="way">
            {title}
          </a>
        ) : (
          title
        )}
        <span className="block text-[0.8125rem] text-soft">{detail}</span>
      </span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Apagar do servidor: ${title}`}
        className="min-h-11 shrink-0 text-[0.8125rem] text-soft hover:text-ink"
      >
        Apagar
      </button>
    </li>
  );
}
