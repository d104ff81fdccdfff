import { z } from 'zod';

export const feedbackRatings = ['up', 'down'] as const;
export type FeedbackRating = (typeof feedbackRatings)[number];

export const feedbackReasons = ['wrong', 'incomplete', 'misunderstood', 'unclear', 'other'] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** What each reason says to the fan who gives it and to the admin who reads it. */
export const feedbackReasonNames: Record<FeedbackReason, string> = {
  wrong: 'Tem um erro',
  incomplete: 'Falta informação',
  misunderstood: 'Não percebeu a pergunta',
  unclear: 'Está mal escrita',
  other: 'Outra razão',
};

export const maxCorrectionLength = 500;

/** Made on the fan's device and kept there: who has it may change or delete what was sent with it. */
export const deviceSecret = z.string().min(20).max(100);

/** Body of `POST /api/feedback`. A second one with the same secret replaces the first. */
export const feedbackRequest = z.object({
  questionId: z.uuid(),
  secret: deviceSecret,
  rating: z.enum(feedbackRatings),
  reason: z.enum(feedbackReasons).nullish(),
  correction: z.string().trim().max(maxCorrectionLength).nullish(),
});

/** Body of `DELETE /api/feedback`. */
export const feedbackRemoval = z.object({ questionId: z.uuid(), secret: deviceSecret });

export type FeedbackRequest = z.infer<typeof feedbackRequest>;
export type FeedbackRemoval = z.infer<typeof feedbackRemoval>;
