import type { FeedbackRating, FeedbackReason } from '#server/contracts/feedback.ts';
import { openDeviceStore, type SentFeedback } from './device-store.ts';
import { sendJson } from './send-json.ts';

const address = '/api/feedback';

export interface Opinion {
  rating: FeedbackRating;
  reason: FeedbackReason | null;
  correction: string | null;
}

/** What was sent from this device about an answer. */
export function readFeedback(questionId: string): Promise<SentFeedback | undefined> {
  return openDeviceStore().feedback.get(questionId);
}

/** All that was sent from this device, the newest first. */
export function listFeedback(): Promise<SentFeedback[]> {
  return openDeviceStore().feedback.orderBy('sentAt').reverse().toArray();
}

/** Sends an opinion of an answer, in place of an earlier one, and keeps here what takes it back. */
export async function sendFeedback(questionId: string, title: string, opinion: Opinion): Promise<SentFeedback> {
  const { feedback } = openDeviceStore();
  const secret = (await feedback.get(questionId))?.secret ?? crypto.randomUUID();
  await sendJson(address, 'POST', { questionId, secret, ...opinion });
  const { rating, correction } = opinion;
  const sent = { questionId, title, rating, correction, secret, sentAt: Date.now() };
  await feedback.put(sent);
  return sent;
}

/** Takes an opinion back: the server deletes it, and so does this device. */
export async function withdrawFeedback({ questionId, secret }: SentFeedback): Promise<void> {
  await sendJson(address, 'DELETE', { questionId, secret });
  await openDeviceStore().feedback.delete(questionId);
}
