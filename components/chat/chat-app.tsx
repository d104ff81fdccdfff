'use client';

import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Composer, type ComposerHandle } from './composer.tsx';
import { LoadBoundary } from './load-boundary.tsx';
import { Opening } from './opening.tsx';
import type { Suggestion } from './suggestion.ts';
import { Suggestions } from './suggestions.tsx';

interface Session {
  id: string;
  /** Asked as soon as the conversation opens; null when it is an earlier one. */
  first: string | null;
}

interface Props {
  conversationId: string | null;
  question: string | null;
  placeholder: string;
  suggestions: Suggestion[];
  headline: ReactNode;
  onThisDay: ReactNode;
}

/** The conversation and its protocol are fetched when a hand goes to the box, not before: the first screen is light. */
const fetchConversation = () => import('./conversation.tsx');
const Conversation = lazy(async () => ({ default: (await fetchConversation()).Conversation }));

const address = (session: Session | null) => (session ? `/?c=${session.id}` : '/');

function startingSession({ conversationId, question }: Props): Session | null {
  if (conversationId) return { id: conversationId, first: null };
  // The server and the browser must agree until the page is alive; the real id comes then.
  return question ? { id: '', first: question } : null;
}

export function ChatApp(props: Props) {
  const [session, setSession] = useState(() => startingSession(props));
  const [missing, setMissing] = useState(false);
  const composer = useRef<ComposerHandle>(null);

  function open(next: Session | null) {
    setSession(next);
    setMissing(false);
    history.replaceState(null, '', address(next));
    window.scrollTo({ top: 0 });
  }

  const start = (question: string) => open({ id: crypto.randomUUID(), first: question });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what came in the address.
  useEffect(() => {
    if (session?.id === '' && session.first !== null) start(session.first);
    // Without a network the first page stands for every conversation: the server could not say which one this is.
    const asked = new URLSearchParams(location.search).get('c');
    if (session === null && asked) setSession({ id: asked, first: null });
  }, []);

  if (session)
    return (
      <LoadBoundary question={session.first}>
        <Suspense fallback={<Opening question={session.first} />}>
          {session.id === '' ? (
            <Opening question={session.first} />
          ) : (
            <Conversation
              key={session.id}
              id={session.id}
              first={session.first}
              onNew={() => open(null)}
              onMissing={() => {
                open(null);
                setMissing(true);
              }}
            />
          )}
        </Suspense>
      </LoadBoundary>
    );

  return (
    <div className="mx-auto w-full max-w-column px-4 pt-8 sm:pt-16">
      {props.headline}
      {missing && (
        <p role="status" className="mb-4 border-l-3 border-accent pl-4 text-[0.9375rem]">
          Essa conversa não está neste aparelho: as conversas ficam só onde foram feitas.
        </p>
      )}
      <Composer
        ref={composer}
        large
        placeholder={props.placeholder}
        busy={false}
        onSend={start}
        onTouch={() => void fetchConversation()}
      >
        <span className="hidden sm:inline">Enter envia</span>
      </Composer>
      <Suggestions suggestions={props.suggestions} onAsk={start} onTouch={() => void fetchConversation()} />
      {props.onThisDay}
    </div>
  );
}
