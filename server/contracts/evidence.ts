import { z } from 'zod';

/**
 * What an answer stands on. Everything that shows, verifies, trains on or evaluates an answer
 * (chat, API, pages, prompt, verification, evaluation) uses this one type.
 */

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One record an answer uses. `id` is unique in the evidence; `table` is a table of `data/facts`, or `calculo` for a figure computed from many rows. */
export const evidenceRow = z.object({
  id: z.string(),
  table: z.string(),
  values: z.record(z.string(), value),
});

/** Where a fan can check it: `href` opens the record, its row highlighted by the fragment. */
export const evidenceSource = z.object({
  id: z.string(),
  /** As shown: "Classificação da I Divisão 1994/95". */
  title: z.string(),
  href: z.string(),
  /** Small print: "34 jogos conferidos". */
  note: z.string().nullable(),
});

/** How much of the matter the records cover, when that limits the answer. */
export const evidenceCoverage = z.object({
  known: z.number().int(),
  total: z.number().int(),
  /** Sentence for the fan: "nos 126 jogos com assistência registada". */
  note: z.string(),
});

export const evidenceConflict = z.object({
  topic: z.string(),
  versions: z.array(z.object({ text: z.string(), source: z.string() })).min(2),
  decision: z.string().nullable(),
});

/** What the question takes for granted and the records deny. */
export const evidencePremise = z.object({ claimed: z.string(), actual: z.string() });

export const evidenceSchema = z.object({
  /** Kind of query that was answered ("season-standing"), or `none`. */
  kind: z.string(),
  rows: z.array(evidenceRow),
  sources: z.array(evidenceSource),
  coverage: evidenceCoverage.nullable(),
  conflicts: z.array(evidenceConflict),
  premise: evidencePremise.nullable(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type EvidenceRow = z.infer<typeof evidenceRow>;
export type EvidenceSource = z.infer<typeof evidenceSource>;

export const emptyEvidence = (kind = 'none'): Evidence => ({
  kind,
  rows: [],
  sources: [],
  coverage: null,
  conflicts: [],
  premise: null,
});
