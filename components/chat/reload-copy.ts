import type { StoredConversation } from './device-store.ts';

export type ConversationContent = Pick<StoredConversation, 'messages' | 'tree'>;

const keyOf = (id: string) => `farense-conversa-${id}`;

/** Keeps the messages at once: a page that goes away has no time for the database. */
export function keepForReload(id: string, content: ConversationContent): void {
  try {
    if (content.messages.length > 0) sessionStorage.setItem(keyOf(id), JSON.stringify(content));
  } catch {
    // No room or no storage: the database has what was saved a moment ago.
  }
}

/** What this tab kept of the conversation when it was last left; null when it kept nothing. */
export function takeReloadCopy(id: string): ConversationContent | null {
  try {
    const kept = sessionStorage.getItem(keyOf(id));
    sessionStorage.removeItem(keyOf(id));
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}
