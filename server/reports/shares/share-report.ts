import { randomBytes, randomUUID } from 'node:crypto';
import type { Report } from '#server/contracts/report.ts';
import { hashSecret } from '#server/db/hash-secret.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { reportShares } from '#server/db/report-schema.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Keeps a report under a link of its own. @returns the token of the link, which cannot be had again */
export async function shareReport(report: Report, options: { days: number; by: string }): Promise<string> {
  const database = await openDatabase();
  const token = randomBytes(24).toString('base64url');
  const now = Date.now();
  await database.insert(reportShares).values({
    id: randomUUID(),
    tokenHash: hashSecret(token),
    title: report.title,
    report,
    createdBy: options.by,
    createdAt: now,
    expiresAt: now + options.days * dayMs,
  });
  return token;
}
