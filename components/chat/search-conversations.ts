import type { StoredConversation } from './conversation-store.ts';
import { messageText } from './message.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Conversations in whose title or messages every word of the search stands, accents and case aside. */
export function searchConversations(conversations: StoredConversation[], search: string): StoredConversation[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return conversations;
  return conversations.filter(({ title, messages }) => {
    const text = fold([title, ...messages.map(messageText)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
