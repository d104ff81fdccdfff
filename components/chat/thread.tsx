'use client';

import { useEffect, useRef, useState } from 'react';
import { answerView } from './answer-view.ts';
import { type ChatFailure, chatFailure } from './chat-failure.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { HeaderSlot } from './header-slot.tsx';
import { KeyboardMap } from './keyboard-map.tsx';
import { messageText } from './message.ts';
import type { ConversationContent } from './reload-copy.ts';
import { SpokenAnswer } from './spoken-answer.tsx';
import type { Turn } from './turn.ts';
import { TurnView } from './turn-view.tsx';
import { useKeyboardInset } from './use-keyboard-inset.ts';
import { useRecovery } from './use-recovery.ts';
import { useSavedConversation } from './use-saved-conversation.ts';
import { useThread } from './use-thread.ts';
import { waitingWords } from './waiting-words.ts';

interface Props {
  id: string;
  initial: ConversationContent;
  /** A question to ask at once. */
  first: string | null;
  onNew: () => void;
}

const stalledFailure: ChatFailure = {
  message: 'A resposta parou de chegar. O que veio fica aqui; tenta de novo.',
  retryAfter: null,
};

export function Thread({ id, initial, first, onNew }: Props) {
  const thread = useThread(id, initial);
  const { turns, messages, tree, busy, error } = thread;
  const last = turns.at(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const log = useRef<HTMLDivElement>(null);
  /** Something was asked since the page opened: only then is there something to read out. */
  const asked = useRef(false);
  const { gaveUp, forget } = useRecovery(thread, first === null);

  useKeyboardInset();
  useSavedConversation(id, { messages, tree }, busy);

  const ask = (text: string) => {
    if (busy) return;
    asked.current = true;
    forget();
    setEditing(null);
    thread.ask(text, editing);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the conversation opens.
  useEffect(() => {
    if (first !== null && !asked.current) ask(first);
  }, []);

  useEffect(() => {
    // On a phone the keyboard would open over the answer.
    if (!matchMedia('(pointer: coarse)').matches) composer.current?.focus();
  }, []);

  // A new question goes to the top of the screen and stays there: nothing moves while its answer is read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of turns is what moves the page.
  useEffect(() => {
    log.current?.querySelector('.turn[data-last]')?.scrollIntoView({ block: 'start' });
  }, [turns.length]);

  const leave = () => {
    thread.stop();
    onNew();
  };
  const retry = () => {
    forget();
    thread.retry();
  };
  const edit = ({ question }: Turn) => {
    setEditing(question.id);
    composer.current?.fill(messageText(question));
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
            onEdit={() => edit(turn)}
            onShow={thread.show}
          />
        ))}
      </div>
      <SpokenAnswer
        key={last?.question.id}
        text={asked.current ? (newest?.text ?? '') : ''}
        ended={!busy}
        waiting={busy && !newest?.text ? waitingWords(last?.answer ?? null) : null}
        table={newest?.table?.caption ?? null}
      />
      <div className="dock no-print">
        <Composer
          ref={composer}
          placeholder="Pergunta…"
          busy={busy}
          onSend={ask}
          onStop={thread.stop}
          onEditLast={last && (() => edit(last))}
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
        <div className="hidden pt-2 text-center text-xs text-soft sm:block">
          Projeto de adeptos, não oficial. Cada número vem de um registo: abre a fonte para o ver.{' '}
          <KeyboardMap composer={composer} onNew={leave} />
        </div>
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
      <span>A editar a pergunta</span>
      <button type="button" className="pill" onClick={onCancel}>
        Cancelar
      </button>
    </>
  );
}
