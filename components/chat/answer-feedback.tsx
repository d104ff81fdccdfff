'use client';

import { lazy, Suspense, useEffect, useState } from 'react';
import type { FeedbackRating } from '#server/contracts/feedback.ts';
import type { SentFeedback } from './device-store.ts';
import { sendFailure } from './send-failure.ts';
import type { Opinion } from './sent-feedback.ts';

interface Props {
  questionId: string;
  question: string;
  /** Says in the row of actions what was done. */
  onTell: (text: string) => void;
}

const store = () => import('./sent-feedback.ts');
const FeedbackForm = lazy(async () => ({ default: (await import('./feedback-form.tsx')).FeedbackForm }));

/**
 * "Gosto" and "Não gosto": sent with one tap, taken back with another. After "Não gosto" a form asks why, for whoever
 * wants to say.
 */
export function AnswerFeedback({ questionId, question, onTell }: Props) {
  const [sent, setSent] = useState<SentFeedback | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    store()
      .then(({ readFeedback }) => readFeedback(questionId))
      .then((kept) => current && setSent(kept ?? null))
      // Without storage nothing was kept; the buttons work all the same until they are tapped.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [questionId]);

  async function attempt(action: () => Promise<void>) {
    setBusy(true);
    try {
      await action();
    } catch (error) {
      onTell(sendFailure(error));
    } finally {
      setBusy(false);
    }
  }

  const send = (opinion: Opinion, thanks: string) =>
    attempt(async () => {
      setSent(await (await store()).sendFeedback(questionId, question, opinion));
      onTell(thanks);
    });

  const tap = (rating: FeedbackRating) =>
    sent?.rating === rating
      ? attempt(async () => {
          await (await store()).withdrawFeedback(sent);
          setSent(null);
          setAsking(false);
          onTell('Opinião retirada.');
        })
      : send({ rating, reason: null, correction: null }, 'Obrigado pela opinião.').then(() =>
          setAsking(rating === 'down'),
        );

  return (
    <>
      <Thumb label="Gosto" pressed={sent?.rating === 'up'} disabled={busy} onClick={() => tap('up')} />
      <Thumb label="Não gosto" pressed={sent?.rating === 'down'} disabled={busy} onClick={() => tap('down')} />
      {asking && (
        <Suspense>
          <FeedbackForm
            onSend={async (reason, correction) => {
              await send({ rating: 'down', reason, correction }, 'Enviado. Obrigado por ajudares.');
              setAsking(false);
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}

interface ThumbProps {
  label: string;
  pressed: boolean;
  disabled: boolean;
  onClick: () => void;
}

function Thumb({ label, pressed, disabled, onClick }: ThumbProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
      className="min-h-11 hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:underline-offset-4"
    >
      {label}
    </button>
  );
}
