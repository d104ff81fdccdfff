import { z } from 'zod';

const validatedExampleSchema = z.object({
  prompt: z.string(),
  expected: z.string(),
  /** Mean over the tokens that are learned. */
  loss: z.number(),
});
export type ValidatedExample = z.infer<typeof validatedExampleSchema>;

/** The data of a run's event `examples`: which validation examples it predicts worst and best, the most extreme first. */
export const validatedExamplesSchema = z.object({
  worst: z.array(validatedExampleSchema),
  best: z.array(validatedExampleSchema),
});
export type ValidatedExamples = z.infer<typeof validatedExamplesSchema>;
