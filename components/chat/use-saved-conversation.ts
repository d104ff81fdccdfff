import { useEffect, useRef } from 'react';
import { type ChatMessage, messageText } from './message.ts';
import { keepForReload } from './reload-copy.ts';

const saveEveryMs = 700;

async function save(id: string, messages: ChatMessage[]): Promise<void> {
  const first = messages[0];
  if (!first) return;
  try {
    const { saveConversation } = await import('./conversation-store.ts');
    await saveConversation(id, messages, messageText(first));
  } catch {
    // A browser without storage (private mode, full disk) still answers; it only forgets.
  }
}

/**
 * Keeps the conversation on this device: when it rests, while an answer streams, and in the instant the page goes away,
 * so that a reload brings back what was on the screen.
 */
export function useSavedConversation(id: string, messages: ChatMessage[], streaming: boolean): void {
  const latest = useRef(messages);
  latest.current = messages;

  useEffect(() => {
    if (!streaming) void save(id, messages);
  }, [id, messages, streaming]);

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
