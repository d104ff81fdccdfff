import { join } from 'node:path';
import { uploadFiles, uploadFolder } from '#server/dataset/uploads/upload-folder.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { startJob } from '#server/jobs/start-job.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (_, { params, user }) => {
      const file = join(uploadFolder(String(params.id)), uploadFiles.original);
      const job = startJob({ kind: 'data-prepare', args: [file], user });
      await recordAction(user, 'começou a preparar um carregamento', { upload: String(params.id), job: job.id });
      return Response.json(job, { status: 202 });
    },
  ],
});
