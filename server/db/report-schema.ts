import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Report } from '../contracts/report.ts';

/**
 * Reports that were shared by link. The report is kept as it was then: a link shows what its maker saw, whatever becomes
 * of the runs, and nothing else. Times are milliseconds since 1970.
 */
export const reportShares = sqliteTable(
  'report_shares',
  {
    id: text('id').primaryKey(),
    /** SHA-256 of the token in the link; the token itself is nowhere. */
    tokenHash: text('token_hash').notNull().unique(),
    title: text('title').notNull(),
    report: text('report', { mode: 'json' }).$type<Report>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('report_shares_expires_at').on(table.expiresAt)],
);
