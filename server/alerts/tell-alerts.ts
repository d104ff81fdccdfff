import { and, eq, isNull, notInArray } from 'drizzle-orm';
import { env } from '#server/config/env.ts';
import { log } from '#server/config/log.ts';
import { toldAlerts } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import type { Alert } from './alert.ts';

const timeoutMs = 10_000;

/** Posts an alert to the webhook; whether it was taken. `text` alone is what Slack, Mattermost and Discord's /slack read. */
async function post(webhook: string, alert: Alert): Promise<boolean> {
  const { href, way: _, ...rest } = alert;
  const page = env.FARENSE_PUBLIC_URL ? new URL(href, env.FARENSE_PUBLIC_URL).href : href;
  try {
    const response = await fetch(webhook, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text: `Farense: ${alert.text} ${page}`, alert: { ...rest, page } }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return true;
    log.warn({ status: response.status }, 'the alert webhook refused an alert');
  } catch (error) {
    log.warn({ err: error }, 'the alert webhook could not be reached');
  }
  return false;
}

/** Notes it as told; false when it already was. Of two processes at once, one tells. */
async function claim({ id, severity, text }: Alert): Promise<boolean> {
  const database = await openDatabase();
  const [open] = await database
    .select()
    .from(toldAlerts)
    .where(and(eq(toldAlerts.id, id), isNull(toldAlerts.clearedAt)));
  if (open) return false;
  await database.delete(toldAlerts).where(eq(toldAlerts.id, id));
  const row = { id, severity, text, at: new Date() };
  return (await database.insert(toldAlerts).values(row).onConflictDoNothing().returning()).length > 0;
}

/**
 * Tells of each alert once, until what it tells of has passed; what the webhook did not take is tried again the next
 * time. Returns those told now.
 */
export async function tellAlerts(alerts: readonly Alert[], webhook = env.FARENSE_ALERT_WEBHOOK): Promise<Alert[]> {
  const database = await openDatabase();
  const ids = alerts.map(({ id }) => id);
  await database
    .update(toldAlerts)
    .set({ clearedAt: new Date() })
    .where(and(isNull(toldAlerts.clearedAt), notInArray(toldAlerts.id, ids)));
  const told: Alert[] = [];
  for (const alert of alerts) {
    if (!(await claim(alert))) continue;
    log.warn({ alert: alert.id }, 'alert');
    if (!webhook || (await post(webhook, alert))) told.push(alert);
    else await database.delete(toldAlerts).where(eq(toldAlerts.id, alert.id));
  }
  return told;
}
