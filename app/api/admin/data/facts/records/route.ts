import { z } from 'zod';
import { openIndex } from '#server/facts/open-index.ts';
import { findRecords, recordTables } from '#server/facts/records/find-records.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

const query = z.object({ table: z.enum(recordTables), q: z.string().max(200).default('') });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    async (request) => {
      const { table, q } = query.parse(Object.fromEntries(new URL(request.url).searchParams));
      return Response.json({ records: await findRecords(await openIndex(), table, q) });
    },
  ],
});
