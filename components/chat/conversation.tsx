'use client';

import { useEffect, useState } from 'react';
import type { ChatMessage } from './message.ts';
import { Opening } from './opening.tsx';
import { takeReloadCopy } from './reload-copy.ts';
import { Thread } from './thread.tsx';

interface Props {
  id: string;
  first: string | null;
  onNew: () => void;
  /** The conversation is not on this device. */
  onMissing: () => void;
}

async function stored(id: string): Promise<ChatMessage[]> {
  const kept = takeReloadCopy(id);
  if (kept) return kept;
  const { loadConversation } = await import('./conversation-store.ts');
  return (await loadConversation(id))?.messages ?? [];
}

/** A conversation: a new one starts at once, an earlier one is brought back from this device first. */
export function Conversation({ id, first, onNew, onMissing }: Props) {
  const [initial, setInitial] = useState<ChatMessage[] | null>(first === null ? null : []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a conversation is loaded once; its id is its key.
  useEffect(() => {
    if (initial !== null) return;
    let current = true;
    stored(id)
      .catch(() => [])
      .then((messages) => {
        if (!current) return;
        if (messages.length === 0) onMissing();
        else setInitial(messages);
      });
    return () => {
      current = false;
    };
  }, []);

  if (initial === null) return <Opening question={null} />;
  return <Thread id={id} initial={initial} first={first} onNew={onNew} />;
}
