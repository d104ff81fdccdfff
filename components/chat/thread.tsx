'use client';

import { Chat, useChat } from '@ai-sdk/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { answerView } from './answer-view.ts';
import { type ChatFailure, chatFailure } from './chat-failure.ts';
import { chatTransport } from './chat-transport.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { HeaderSlot } from './header-slot.tsx';
import { type ChatMessage, messageText } from './message.ts';
import { SpokenAnswer } from './spoken-answer.tsx';
import { toTurns } from './turn.ts';
import { TurnView } from './turn-view.tsx';
import { useKeyboardInset } from './use-keyboard-inset.ts';
import { useSavedConversation } from './use-saved-conversation.ts';
import { useStalled } from './use-stalled.ts';

interface Props {
  id: string;
  initial: ChatMessage[];
  /** A question to ask at once. */
  first: string | null;
  onNew: () => void;
}

const stalledFailure: ChatFailure = {
  message: 'A resposta parou de chegar. O que veio fica aqui; tenta de novo.',
  retryAfter: null,
};

/** Tokens of a model may come faster than a screen needs to be painted. */
const paintEveryMs = 50;

export function Thread({ id, initial, first, onNew }: Props) {
  // Held here and not by the hook, which would stop the first question when React mounts twice in development.
  const [chat] = useState(() => new Chat<ChatMessage>({ id, messages: initial, transport: chatTransport }));
  const { messages, status, error, sendMessage, regenerate, stop } = useChat({ chat, throttle: paintEveryMs });
  const busy = status === 'submitted' || status === 'streaming';
  const turns = useMemo(() => toTurns(messages), [messages]);
  const last = turns.at(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const [gaveUp, setGaveUp] = useState(false);
  const stalled = useStalled(busy, messages);
  const composer = useRef<ComposerHandle>(null);
  const log = useRef<HTMLDivElement>(null);
  const asked = useRef(false);

  useKeyboardInset();
  useSavedConversation(id, messages, busy);

  const ask = (text: string) => {
    if (busy) return;
    setGaveUp(false);
    setEditing(null);
    void sendMessage({ text, messageId: editing ?? undefined });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the conversation opens.
  useEffect(() => {
    if (first === null || asked.current) return;
    asked.current = true;
    ask(first);
  }, []);

  useEffect(() => {
    // On a phone the keyboard would open over the answer.
    if (!matchMedia('(pointer: coarse)').matches) composer.current?.focus();
  }, []);

  useEffect(() => {
    if (!stalled) return;
    setGaveUp(true);
    void stop();
  }, [stalled, stop]);

  // A new question goes to the top of the screen and stays there: nothing moves while its answer is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of turns is what moves the page.
  useEffect(() => {
    log.current?.querySelector('.turn[data-last]')?.scrollIntoView({ block: 'start' });
  }, [turns.length]);

  const leave = () => {
    void stop();
    onNew();
  };
  const retry = () => {
    setGaveUp(false);
    void regenerate();
  };
  const edit = () => {
    if (!last) return;
    setEditing(last.question.id);
    composer.current?.fill(messageText(last.question));
  };
  const failure = gaveUp ? stalledFailure : error ? chatFailure(error, navigator.onLine) : null;
  const newest = last?.answer ? answerView(last.answer) : null;

  return (
    <div data-conversation className="mx-auto flex w-full max-w-column flex-1 flex-col px-4">
      <HeaderSlot>
        <button type="button" className="pill" onClick={leave}>
          Nova conversa
        </button>
      </HeaderSlot>
      <h1 className="sr-only">Conversa sobre o Farense</h1>
      <div ref={log} role="log" aria-label="Conversa" aria-live="off" aria-busy={busy} className="flex-1">
        {turns.map((turn) => (
          <TurnView
            key={turn.question.id}
            turn={turn}
            last={turn === last}
            busy={busy}
            failure={failure}
            onAsk={ask}
            onRetry={retry}
            onEdit={edit}
          />
        ))}
      </div>
      <SpokenAnswer
        key={last?.question.id}
        text={asked.current || turns.length > toTurns(initial).length ? (newest?.text ?? '') : ''}
        ended={!busy}
        waiting={status === 'submitted' ? 'A procurar nos registos…' : null}
        table={newest?.table?.caption ?? null}
      />
      <div className="dock no-print">
        <Composer
          ref={composer}
          placeholder="Pergunta…"
          busy={busy}
          onSend={ask}
          onStop={() => void stop()}
          onEditLast={last && edit}
        >
          {editing ? (
            <CancelEdit
              onCancel={() => {
                setEditing(null);
                composer.current?.fill('');
              }}
            />
          ) : (
            !busy && newest?.ways?.followUps.map((text) => <FollowUp key={text} text={text} onAsk={ask} />)
          )}
        </Composer>
        <p className="hidden pt-2 text-center text-xs text-soft sm:block">
          Projeto de adeptos, não oficial. Cada número vem de um registo: abre a fonte para o ver.
        </p>
      </div>
    </div>
  );
}

function FollowUp({ text, onAsk }: { text: string; onAsk: (text: string) => void }) {
  return (
    <button type="button" className="pill" onClick={() => onAsk(text)}>
      {text}
    </button>
  );
}

function CancelEdit({ onCancel }: { onCancel: () => void }) {
  return (
    <>
      <span>A editar a última pergunta</span>
      <button type="button" className="pill" onClick={onCancel}>
        Cancelar
      </button>
    </>
  );
}
