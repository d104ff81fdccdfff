import { FarenseError } from '#server/contracts/errors.ts';
import { type ErrorShape, errorResponse } from './error-response.ts';

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];
/** What Next gives a handler besides the request. */
export type RouteContext = { params: Promise<Record<string, string | string[]>> };
export type Handler = (request: Request, context: RouteContext) => Response | Promise<Response>;

/**
 * The handlers of one address, for a `route.ts` to export: whatever they throw becomes an error in the given shape,
 * and a method without a handler answers 405 in that shape too.
 *
 * @example export const { GET, POST, PUT, PATCH, DELETE } = endpoint({ GET: () => Response.json({ ok: true }) });
 */
export function endpoint(handlers: Partial<Record<Method, Handler>>, shape: ErrorShape = 'farense') {
  const allowed = methods.filter((method) => handlers[method]).join(', ');
  const wrap =
    (handler: Handler | undefined): Handler =>
    async (request, context) => {
      try {
        if (!handler) throw new FarenseError('method-not-allowed', `aceita: ${allowed}`, { Allow: allowed });
        return await handler(request, context);
      } catch (error) {
        return errorResponse(error, shape);
      }
    };
  return Object.fromEntries(methods.map((method) => [method, wrap(handlers[method])])) as Record<Method, Handler>;
}
