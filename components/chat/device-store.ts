import Dexie, { type EntityTable } from 'dexie';
import type { FeedbackRating } from '#server/contracts/feedback.ts';
import type { ChatMessage } from './message.ts';
import type { MessageTree } from './message-tree.ts';

/** A conversation as it is kept on this device, and nowhere else. */
export interface StoredConversation {
  id: string;
  title: string;
  createdAt: number;
  updatedAt: number;
  /** The versions on the screen. */
  messages: ChatMessage[];
  /** All versions; absent in conversations kept before there were any. */
  tree?: MessageTree | undefined;
}

/** An opinion that was sent, with the secret that takes it back. */
export interface SentFeedback {
  questionId: string;
  /** The question, to know what the opinion was about. */
  title: string;
  rating: FeedbackRating;
  correction: string | null;
  secret: string;
  sentAt: number;
}

/** A link that was made, with the secret that deletes what it shows. */
export interface SentShare {
  token: string;
  title: string;
  href: string;
  secret: string;
  sharedAt: number;
}

type DeviceStore = Dexie & {
  conversations: EntityTable<StoredConversation, 'id'>;
  feedback: EntityTable<SentFeedback, 'questionId'>;
  shares: EntityTable<SentShare, 'token'>;
};

let store: DeviceStore | undefined;

/** What this device keeps, in IndexedDB. */
export function openDeviceStore(): DeviceStore {
  if (store) return store;
  const opened = new Dexie('farense') as DeviceStore;
  opened.version(1).stores({ conversations: 'id, updatedAt' });
  opened.version(2).stores({ feedback: 'questionId, sentAt', shares: 'token, sharedAt' });
  store = opened;
  return opened;
}
