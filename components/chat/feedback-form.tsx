'use client';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import {
  type FeedbackReason,
  feedbackReasonNames,
  feedbackReasons,
  maxCorrectionLength,
} from '#server/contracts/feedback.ts';

interface Props {
  onSend: (reason: FeedbackReason | null, correction: string | null) => Promise<void>;
  onClose: () => void;
}

/** Why an answer was no good, and what would be right: both optional. */
export function FeedbackForm({ onSend, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector('input')?.focus({ preventScroll: true });
    // On a phone the composer would stand over it.
    form.current?.scrollIntoView({ block: 'center' });
  }, []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const correction = String(data.get('correction') ?? '').trim();
    setBusy(true);
    await onSend(feedbackReasons.find((reason) => reason === data.get('reason')) ?? null, correction || null);
    setBusy(false);
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      aria-labelledby={titleId}
      className="order-last my-3 w-full border-l-3 border-rule pl-4 text-[0.9375rem] text-ink"
    >
      <fieldset>
        <legend id={titleId} className="mb-1 font-semibold">
          O que falhou? <span className="font-normal text-soft">Só se quiseres dizer.</span>
        </legend>
        <div className="flex flex-wrap gap-x-5">
          {feedbackReasons.map((reason) => (
            <label key={reason} className="flex min-h-11 items-center gap-2">
              <input type="radio" name="reason" value={reason} className="size-4 accent-(--ink)" />
              {feedbackReasonNames[reason]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="mt-2 block">
        Corrigir um facto
        <textarea
          name="correction"
          rows={2}
          maxLength={maxCorrectionLength}
          placeholder="O que está errado, o que é certo e onde se confirma."
          className="mt-1 block w-full border border-edge bg-paper px-3 py-2 text-base placeholder:text-soft"
        />
      </label>
      <p className="mt-1 text-[0.8125rem] text-soft">
        Fica junto da pergunta e apaga-se com ela. Não escrevas dados pessoais.
      </p>
      <p className="flex gap-5">
        <button type="submit" disabled={busy} className="way min-h-11 font-semibold disabled:text-soft">
          Enviar opinião
        </button>
        <button type="button" onClick={onClose} className="min-h-11 text-soft hover:text-ink">
          Fechar
        </button>
      </p>
    </form>
  );
}
