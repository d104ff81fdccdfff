import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FeedbackRating, FeedbackReason } from '#server/contracts/feedback.ts';
import type { GateScores } from '#server/contracts/live-pair.ts';
import type { KeptAnswer, SharedTurn } from '#server/contracts/share.ts';

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

const questionId = () => text('question_id').references(() => questions.id, { onDelete: 'cascade' });

/** What the chat answered, for sharing it and for whoever reads its feedback; goes with its question. */
export const answers = sqliteTable('answers', {
  questionId: questionId().primaryKey(),
  content: text('content', { mode: 'json' }).$type<KeptAnswer>().notNull(),
});

/** What a fan thought of an answer: one opinion a question, without a name or an address; goes with its question. */
export const feedback = sqliteTable(
  'feedback',
  {
    questionId: questionId().primaryKey(),
    sentAt: integer('sent_at').notNull(),
    rating: text('rating').$type<FeedbackRating>().notNull(),
    reason: text('reason').$type<FeedbackReason>(),
    /** "Corrigir um facto", with personal data removed. */
    correction: text('correction'),
    /** SHA-256 of the secret that lets whoever sent it change or delete it. */
    secretHash: text('secret_hash').notNull(),
  },
  (table) => [index('feedback_sent_at').on(table.sentAt)],
);

/** A conversation, or one answer of it, that anyone with its link may read: a copy, which outlives its questions. */
export const shares = sqliteTable(
  'shares',
  {
    /** SHA-256 of the token in the link. */
    tokenHash: text('token_hash').primaryKey(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    turns: text('turns', { mode: 'json' }).$type<SharedTurn[]>().notNull(),
    /** SHA-256 of the secret that lets whoever shared it delete it. */
    secretHash: text('secret_hash').notNull(),
  },
  (table) => [index('shares_expires_at').on(table.expiresAt)],
);

/**
 * Which model and adapter answer: the newest row counts, and none means what comes with the project. Rows are only
 * added, so that it stays known what answered when.
 */
export const livePairs = sqliteTable('live_pairs', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  action: text('action', { enum: ['publish', 'rollback'] }).notNull(),
  /** A folder of models/, or a path; null: the model that comes with the project. */
  model: text('model'),
  /** A folder of output/, or a path; null: the model alone (or, where the model is null too, what comes with it). */
  adapter: text('adapter'),
  /** What the release gate measured. */
  evaluation: text('evaluation', { mode: 'json' }).$type<GateScores>(),
  at: integer('at').notNull(),
  /** Who did it: a user's name, or `cli`. */
  by: text('by').notNull(),
  /** The row that a rollback goes back to; null: what comes with the project. */
  previous: integer('previous'),
});
