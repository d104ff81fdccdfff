import { z } from 'zod';
import { log } from '#server/config/log.ts';
import { errorCatalogue, FarenseError } from '#server/contracts/errors.ts';

/** `farense`: `{error: {code, message}}`; `openai`: as OpenAI's API writes its errors. */
export type ErrorShape = 'farense' | 'openai';

/** What a person may know of an error: the unknown is logged and hidden. */
function asFarenseError(error: unknown): FarenseError {
  if (error instanceof FarenseError) return error;
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') || 'corpo';
    return new FarenseError('bad-request', `${where}: ${issue?.message ?? ''}`.slice(0, 300));
  }
  log.error({ err: error }, 'unexpected error');
  return new FarenseError('internal');
}

function body(error: FarenseError, shape: ErrorShape): object {
  if (shape === 'farense') return { error: { code: error.code, message: error.message } };
  const type =
    error.status === 429 ? 'rate_limit_error' : error.status >= 500 ? 'server_error' : 'invalid_request_error';
  const code = error.code === 'unknown-model' ? 'model_not_found' : error.code.replaceAll('-', '_');
  return { error: { message: error.message, type, param: null, code } };
}

/** The response that tells an error in the endpoint's own shape. */
export function errorResponse(thrown: unknown, shape: ErrorShape, headers: HeadersInit = {}): Response {
  const error = asFarenseError(thrown);
  return Response.json(body(error, shape), {
    status: errorCatalogue[error.code].status,
    headers: { ...error.headers, ...Object.fromEntries(new Headers(headers)), 'Cache-Control': 'no-store' },
  });
}
