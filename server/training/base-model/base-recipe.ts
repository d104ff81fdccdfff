import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { TrainingError } from '../training-error.ts';

const share = z.number().min(0).max(1);
const count = z.int().positive();

/** How a base model is made from nothing: its shape, its vocabulary, and what it reads in which order. */
export const baseRecipeSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  seed: z.int().nonnegative(),
  /** Tokens of the vocabulary. */
  vocabulary: z.int().min(512).max(65_536),
  /** Bits of the weights that are kept. */
  bits: z.union([z.literal(4), z.literal(8)]),
  /** As in config.json, without the size of the vocabulary. */
  model: z.record(z.string(), z.unknown()),
  /** Begins with attention that copies instead of with noise alone. */
  copyHeads: z.boolean(),
  stages: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9-]+$/),
        text: z.strictObject({
          train: count,
          valid: count,
          /** Bytes of prompt and completion together. */
          longest: count,
          exercises: share,
          mostPairs: count,
          withoutInstruction: z.boolean(),
          /** See figureVariation. */
          spread: count.optional(),
        }),
        training: z.strictObject({
          max_steps: count,
          batch_size: count,
          learning_rate: z.number().positive().max(1),
          schedule: z.enum(['cosine', 'linear', 'constant']),
          threads: count.optional(),
        }),
      }),
    )
    .min(1),
});

export type BaseRecipe = z.infer<typeof baseRecipeSchema>;
export type BaseStage = BaseRecipe['stages'][number];

/** @throws {TrainingError} naming every wrong key */
export function readBaseRecipe(file: string): BaseRecipe {
  let value: unknown;
  try {
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TrainingError(
      'bad-config',
      `Não consigo ler a receita ${file}: ${error instanceof Error ? error.message : error}`,
    );
  }
  const parsed = baseRecipeSchema.safeParse(value, { error: z.locales.pt().localeError });
  if (parsed.success) return parsed.data;
  throw new TrainingError('bad-config', `A receita ${file} não está certa:\n${z.prettifyError(parsed.error)}`);
}
