import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { runFiles } from '#server/training/run-files.ts';
import { TrainingError } from '#server/training/training-error.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors((_request: Request, context: AdminContext) => {
      const folder = runOf(context);
      const file = runFiles(folder).metricsCsv;
      if (!existsSync(file)) throw new TrainingError('missing-run', 'Este treino ainda não tem métricas.');
      return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${basename(folder)}.csv"`,
        },
      });
    }),
  ],
});
