import { FarenseError } from '#server/contracts/errors.ts';
import { effectiveTable } from '#server/facts/overlay/effective-table.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    (_, { params }) => {
      const name = String(params.table).replace(/\.csv$/, '');
      const text = effectiveTable(name);
      if (text === null) throw new FarenseError('not-found', 'não há tabela com esse nome');
      return new Response(text, {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}.csv"`,
          'Cache-Control': 'no-store',
        },
      });
    },
  ],
});
