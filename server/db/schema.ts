import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every question asked, without personal data, until it expires. Times are milliseconds since 1970. */
export const questions = sqliteTable(
  'questions',
  {
    id: text('id').primaryKey(),
    askedAt: integer('asked_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** The question with addresses, numbers and the like removed. */
    text: text('text').notNull(),
    /** One of `outcomes` in contracts/answer, or `failed`. */
    outcome: text('outcome').notNull(),
    kind: text('kind').notNull(),
    evidenceIds: text('evidence_ids', { mode: 'json' }).$type<string[]>().notNull(),
    path: text('path', { enum: ['model', 'composed'] }).notNull(),
    /** `chat`, `api` or `cli`. */
    channel: text('channel', { enum: ['chat', 'api', 'cli'] }).notNull(),
    latencyMs: integer('latency_ms').notNull(),
  },
  (table) => [index('questions_asked_at').on(table.askedAt), index('questions_expires_at').on(table.expiresAt)],
);
