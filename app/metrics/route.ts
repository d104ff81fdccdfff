import { metrics } from '#server/chat/metrics.ts';
import { endpoint } from '#server/http/endpoint.ts';

/** Prometheus text format. Holds counts only, nothing of any fan. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async () =>
    new Response(await metrics.registry.metrics(), { headers: { 'Content-Type': metrics.registry.contentType } }),
});

export const dynamic = 'force-dynamic';
