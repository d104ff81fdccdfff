import { z } from 'zod';
import { changeDataset } from '#server/dataset/overlay/change-dataset.ts';
import { exampleSchema } from '#server/dataset/overlay/dataset-edit.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import { recordAction } from '#server/db/audit.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';

const version = z.int().min(0);
/** Checked by the rules of the dataset, which say what is wrong beside its field. */
const example = exampleSchema.extend({ prompt: z.string(), completion: z.string() });

const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), version, example }),
  z.object({ kind: z.literal('edit'), version, before: exampleSchema, example }),
  z.object({ kind: z.literal('reject'), version, before: exampleSchema, reason: z.string().trim().min(1).max(500) }),
]);

const did = {
  add: 'acrescentou um exemplo',
  edit: 'mudou um exemplo',
  reject: 'rejeitou um exemplo',
} as const;

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (request, { user }) => {
      const proposed = await readJson(request, edit);
      const seasons = await loadKnownSeasons(await openIndex());
      const result = changeDataset({ ...proposed, by: user.name }, { seasons });
      if (result.ok) await recordAction(user, did[proposed.kind], { edit: result.edit.id });
      return Response.json(result);
    },
  ],
});
