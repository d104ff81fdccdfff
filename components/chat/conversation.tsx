'use client';

import { useEffect, useState } from 'react';
import { Opening } from './opening.tsx';
import { type ConversationContent, takeReloadCopy } from './reload-copy.ts';
import { Thread } from './thread.tsx';

interface Props {
  id: string;
  first: string | null;
  onNew: () => void;
  /** The conversation is not on this device. */
  onMissing: () => void;
}

async function stored(id: string): Promise<ConversationContent | null> {
  const kept = takeReloadCopy(id);
  if (kept) return kept;
  const { loadConversation } = await import('./conversation-store.ts');
  return (await loadConversation(id)) ?? null;
}

/** A conversation: a new one starts at once, an earlier one is brought back from this device first. */
export function Conversation({ id, first, onNew, onMissing }: Props) {
  const [initial, setInitial] = useState<ConversationContent | null>(first === null ? null : { messages: [] });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a conversation is loaded once; its id is its key.
  useEffect(() => {
    if (initial !== null) return;
    let current = true;
    stored(id)
      .catch(() => null)
      .then((kept) => {
        if (!current) return;
        if (kept?.messages.length) setInitial(kept);
        else onMissing();
      });
    return () => {
      current = false;
    };
  }, []);

  if (initial === null) return <Opening question={null} />;
  return <Thread id={id} initial={initial} first={first} onNew={onNew} />;
}
