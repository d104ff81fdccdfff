import { readSession } from '#server/auth/sessions.ts';
import type { AdminUser, Role } from '#server/contracts/admin.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { endpoint, type Handler, type Method, methods } from './endpoint.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';

export interface AdminContext {
  params: Record<string, string | string[]>;
  user: AdminUser;
  /** The session the request came with. */
  sessionId: string;
}
type AdminHandler = (request: Request, context: AdminContext) => Response | Promise<Response>;

/**
 * The handlers of one address under /api/admin, each with the role that it needs. Who is not signed in gets 401 whatever
 * the method; who may not, 403; a write that comes from another site, 403; then the handler runs.
 *
 * @example
 * export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({ GET: ['viewer', list], POST: ['admin', create] });
 */
export function adminEndpoint(handlers: Partial<Record<Method, [Role, AdminHandler]>>) {
  const allowed = methods.filter((method) => handlers[method]).join(', ');
  const guard =
    (method: Method): Handler =>
    async (request, { params }) => {
      const session = await readSession(request.headers);
      if (!session) throw new FarenseError('unauthorized', 'em /admin/entrar');
      if (method !== 'GET') refuseCrossSite(request);
      const [role, handler] = handlers[method] ?? [];
      if (!handler) throw new FarenseError('method-not-allowed', `aceita: ${allowed}`, { Allow: allowed });
      if (role === 'admin' && session.user.role !== 'admin')
        throw new FarenseError('forbidden', 'a tua conta só pode ver; pede a um administrador');
      return handler(request, { ...session, params: await params });
    };
  return endpoint(Object.fromEntries(methods.map((method) => [method, guard(method)])));
}
