import { openDeviceStore, type StoredConversation } from './device-store.ts';

export type { StoredConversation } from './device-store.ts';

const longestTitle = 120;

type Content = Pick<StoredConversation, 'messages' | 'tree'>;

/** Keeps the messages; a conversation keeps its first title and the time it began. */
export async function saveConversation(id: string, content: Content, title: string): Promise<void> {
  const { conversations } = openDeviceStore();
  await conversations.db.transaction('rw', conversations, async () => {
    const known = await conversations.get(id);
    const now = Date.now();
    await conversations.put({
      id,
      title: known?.title ?? title.slice(0, longestTitle),
      createdAt: known?.createdAt ?? now,
      updatedAt: now,
      ...content,
    });
  });
}

export function loadConversation(id: string): Promise<StoredConversation | undefined> {
  return openDeviceStore().conversations.get(id);
}

/** All conversations, the newest first. */
export function listConversations(): Promise<StoredConversation[]> {
  return openDeviceStore().conversations.orderBy('updatedAt').reverse().toArray();
}

export async function renameConversation(id: string, title: string): Promise<void> {
  await openDeviceStore().conversations.update(id, { title: title.slice(0, longestTitle) });
}

export async function deleteConversation(id: string): Promise<void> {
  await openDeviceStore().conversations.delete(id);
}

/** Puts back what was deleted a moment ago. */
export async function restoreConversations(conversations: StoredConversation[]): Promise<void> {
  await openDeviceStore().conversations.bulkPut(conversations);
}
