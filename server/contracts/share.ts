import { z } from 'zod';
import type { Answer } from './answer.ts';
import { deviceSecret } from './feedback.ts';

/** An answer as it is kept and shared: what the fan saw, without the evidence behind it. */
export interface KeptAnswer extends Pick<Answer, 'outcome' | 'figures' | 'table' | 'links'> {
  text: string;
  path: 'model' | 'composed';
  sources: { id: string; title: string; href: string; note: string | null }[];
}

export interface SharedTurn {
  question: string;
  answer: KeptAnswer;
}

/** Turns that one link may hold. */
export const maxSharedTurns = 40;

/** Body of `POST /api/shares`: only ids travel, so that nobody can put words into our mouth. */
export const shareRequest = z.object({
  questionIds: z.array(z.uuid()).min(1).max(maxSharedTurns),
  secret: deviceSecret,
});

/** Body of `DELETE /api/shares`. */
export const shareRemoval = z.object({ token: z.string().min(10).max(100), secret: deviceSecret });

export type ShareRequest = z.infer<typeof shareRequest>;
export type ShareRemoval = z.infer<typeof shareRemoval>;
