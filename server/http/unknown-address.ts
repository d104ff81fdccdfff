import { FarenseError } from '#server/contracts/errors.ts';
import { type ErrorShape, errorResponse } from './error-response.ts';

/** For the catch-all of an API: no address there, told in its shape and not as a page. */
export function unknownAddress(shape: ErrorShape) {
  const answer = () => errorResponse(new FarenseError('not-found'), shape);
  return { GET: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer };
}
