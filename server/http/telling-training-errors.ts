import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import { ModelError } from '#server/models/model-error.ts';
import { ConfigFieldsError } from '#server/training/requests/read-run-request.ts';
import { TrainingError } from '#server/training/training-error.ts';

const statuses: Partial<Record<TrainingError['code'], number>> = {
  'missing-run': 404,
  busy: 409,
  'different-material': 409,
  disk: 507,
  worker: 500,
};

/** Lets a handler throw what the training stages throw: each becomes an answer that says what happened and what to do. */
export function tellingTrainingErrors<Arguments extends unknown[]>(
  handler: (...given: Arguments) => Response | Promise<Response>,
): (...given: Arguments) => Promise<Response> {
  return async (...given) => {
    try {
      return await handler(...given);
    } catch (error) {
      if (error instanceof ConfigFieldsError)
        return answer(422, { code: 'bad-config', message: error.message, fields: error.fields });
      if (error instanceof TrainingError)
        return answer(statuses[error.code] ?? 422, { code: error.code, message: error.message });
      if (error instanceof CheckpointError || error instanceof ModelError)
        return answer(422, { code: error.code, message: error.message });
      throw error;
    }
  };
}

const answer = (status: number, error: object) =>
  Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store' } });
