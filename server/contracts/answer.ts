import { z } from 'zod';
import { evidenceSchema } from './evidence.ts';

/** Parts of an answer that travel as data, not as Markdown. */

export const tableColumn = z.object({
  key: z.string(),
  label: z.string(),
  /** Spoken by screen readers where the label is an abbreviation: "Jogos" for "J". */
  title: z.string().nullable(),
  align: z.enum(['left', 'right', 'center']),
});

export const answerTable = z.object({
  caption: z.string(),
  columns: z.array(tableColumn).min(1),
  rows: z.array(
    z.object({
      id: z.string(),
      cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      href: z.string().nullable(),
      /** The row the answer is about. */
      highlight: z.boolean(),
    }),
  ),
  /** Rows of the whole list when only its beginning is given; equal to `rows.length` when all are. */
  total: z.number().int(),
  /** Opens the whole list when it is longer than what is given. */
  href: z.string().nullable(),
});

/** A key figure, set large: { label: 'lugar', value: '5.º' }. */
export const answerFigure = z.object({ label: z.string(), value: z.string() });

/** A way on: another page, or a question to ask with one tap. */
export const answerLink = z.object({ label: z.string(), href: z.string() });
export const answerChoice = z.object({ label: z.string(), question: z.string() });

export const outcomes = [
  'answered',
  'no-record',
  'ambiguous',
  'off-topic',
  'corrected',
  'refused',
  'greeting',
] as const;

export const answerSchema = z.object({
  outcome: z.enum(outcomes),
  /** Sentences, the answer first. Plain text; `**bold**` is the only markup. */
  sentences: z.array(z.string()),
  figures: z.array(answerFigure),
  table: answerTable.nullable(),
  links: z.array(answerLink),
  choices: z.array(answerChoice),
  /** Follow-ups offered under the composer: "e em casa?". */
  followUps: z.array(z.string()),
  evidence: evidenceSchema,
});

export type Answer = z.infer<typeof answerSchema>;
export type AnswerTable = z.infer<typeof answerTable>;
export type Outcome = (typeof outcomes)[number];
