import { useEffect, useRef } from 'react';
import { messageText } from './message.ts';
import { type ConversationContent, keepForReload } from './reload-copy.ts';

const saveEveryMs = 700;

async function save(id: string, content: ConversationContent): Promise<void> {
  const first = content.messages[0];
  if (!first) return;
  try {
    const { saveConversation } = await import('./conversation-store.ts');
    await saveConversation(id, content, messageText(first));
  } catch {
    // A browser without storage (private mode, full disk) still answers; it only forgets.
  }
}

/**
 * Keeps the conversation on this device: when it rests, while an answer streams, and in the instant the page goes away,
 * so that a reload brings back what was on the screen.
 */
export function useSavedConversation(id: string, content: ConversationContent, streaming: boolean): void {
  const latest = useRef(content);
  latest.current = content;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the messages are what changes; the rest comes with them.
  useEffect(() => {
    if (!streaming) void save(id, content);
  }, [id, content.messages, streaming]);

  useEffect(() => {
    if (!streaming) return;
    void save(id, latest.current);
    const timer = setInterval(() => void save(id, latest.current), saveEveryMs);
    return () => clearInterval(timer);
  }, [id, streaming]);

  useEffect(() => {
    const keep = () => keepForReload(id, latest.current);
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [id]);
}
