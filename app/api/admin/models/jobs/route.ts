import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import type { JobKind } from '#server/contracts/job.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { startJob } from '#server/jobs/start-job.ts';
import { listAdapters } from '#server/models/list-adapters.ts';
import { listModels } from '#server/models/list-models.ts';

/** A folder's name and nothing else: no path, no option of the command. */
const folderName = z.string().regex(/^\w[\w.-]{0,80}$/, 'só letras, algarismos, ponto, hífen e _');
const repository = z.string().regex(/^\w[\w.-]{0,95}\/\w[\w.-]{0,95}$/, 'tem a forma organização/nome');

const body = z.discriminatedUnion('what', [
  z.object({ what: z.literal('download'), repo: repository, name: folderName.optional() }),
  z.object({ what: z.literal('verify'), model: folderName }),
  z.object({ what: z.literal('quantize'), model: folderName, bits: z.enum(['4', '8']) }),
  z.object({ what: z.literal('publish'), adapter: folderName }),
  z.object({ what: z.literal('publish-model'), model: folderName }),
]);

const knownModel = (name: string) => {
  if (listModels(paths.models).some((model) => model.name === name)) return name;
  throw new FarenseError('not-found', `não há modelo ${name}`);
};

const knownAdapter = (name: string) => {
  if (listAdapters(paths.output).some((adapter) => adapter.name === name)) return name;
  throw new FarenseError('not-found', `não há adaptador ${name}`);
};

function commandOf(asked: z.infer<typeof body>, by: string): { kind: JobKind; args: string[]; did: string } {
  switch (asked.what) {
    case 'download':
      return {
        kind: 'model-download',
        args: [asked.repo, ...(asked.name ? ['--name', asked.name] : [])],
        did: 'começou a descarregar um modelo',
      };
    case 'verify':
      return { kind: 'model-verify', args: [knownModel(asked.model)], did: 'começou a verificar um modelo' };
    case 'quantize':
      return {
        kind: 'model-quantize',
        args: [knownModel(asked.model), '--bits', asked.bits],
        did: 'começou a quantizar um modelo',
      };
    case 'publish':
      return {
        kind: 'publish',
        args: [knownAdapter(asked.adapter), '--by', by],
        did: 'começou a publicar um adaptador',
      };
    case 'publish-model':
      return { kind: 'publish', args: [knownModel(asked.model), '--by', by], did: 'começou a publicar um modelo' };
  }
}

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (request, { user }) => {
      const asked = await readJson(request, body);
      const { kind, args, did } = commandOf(asked, user.name);
      const job = startJob({ kind, args, user });
      await recordAction(user, did, asked);
      return Response.json(job, { status: 202 });
    },
  ],
});
