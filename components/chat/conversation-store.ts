import Dexie, { type EntityTable } from 'dexie';
import type { ChatMessage } from './message.ts';

/** A conversation as it is kept on this device, and nowhere else. */
export interface StoredConversation {
  id: string;
  title: string;
  createdAt: number;
  updatedAt: number;
  messages: ChatMessage[];
}

const database = new Dexie('farense') as Dexie & { conversations: EntityTable<StoredConversation, 'id'> };
database.version(1).stores({ conversations: 'id, updatedAt' });

const longestTitle = 120;

/** Keeps the messages; a conversation keeps its first title and the time it began. */
export async function saveConversation(id: string, messages: ChatMessage[], title: string): Promise<void> {
  await database.transaction('rw', database.conversations, async () => {
    const known = await database.conversations.get(id);
    const now = Date.now();
    await database.conversations.put({
      id,
      title: known?.title ?? title.slice(0, longestTitle),
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
      messages,
    });
  });
}

export function loadConversation(id: string): Promise<StoredConversation | undefined> {
  return database.conversations.get(id);
}

/** All conversations, the newest first. */
export function listConversations(): Promise<StoredConversation[]> {
  return database.conversations.orderBy('updatedAt').reverse().toArray();
}

export async function renameConversation(id: string, title: string): Promise<void> {
  await database.conversations.update(id, { title: title.slice(0, longestTitle) });
}

export async function deleteConversation(id: string): Promise<void> {
  await database.conversations.delete(id);
}

/** Puts back what was deleted a moment ago. */
export async function restoreConversations(conversations: StoredConversation[]): Promise<void> {
  await database.conversations.bulkPut(conversations);
}
