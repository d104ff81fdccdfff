import { endpoint } from '#server/http/endpoint.ts';

/** Is the process up? Says nothing about its parts: see /api/ready. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: () => Response.json({ status: 'ok', uptime_s: Math.round(process.uptime()) }),
});

export const dynamic = 'force-dynamic';
