import { openDeviceStore, type SentShare } from './device-store.ts';
import { sendJson } from './send-json.ts';

const address = '/api/shares';

/** Makes a link to what was asked and answered, and keeps here what deletes it. */
export async function createShare(questionIds: string[], title: string): Promise<SentShare> {
  const secret = crypto.randomUUID();
  const reply = await sendJson(address, 'POST', { questionIds, secret });
  const { token, href } = (await reply.json()) as { token: string; href: string };
  const share = { token, href, title, secret, sharedAt: Date.now() };
  await openDeviceStore().shares.put(share);
  return share;
}

/** All links made on this device, the newest first. */
export function listShares(): Promise<SentShare[]> {
  return openDeviceStore().shares.orderBy('sharedAt').reverse().toArray();
}

/** Deletes a link: it stops working at once. */
export async function withdrawShare({ token, secret }: SentShare): Promise<void> {
  await sendJson(address, 'DELETE', { token, secret });
  await openDeviceStore().shares.delete(token);
}
