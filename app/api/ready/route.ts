import { readiness } from '#server/chat/readiness.ts';
import { endpoint } from '#server/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async () => {
    const state = await readiness();
    return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
  },
});

export const dynamic = 'force-dynamic';
