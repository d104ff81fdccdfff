import { basename } from 'node:path';
import { runNoteSchema } from '#server/contracts/admin-training.ts';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { writeRunNote } from '#server/training/runs/run-note.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  PUT: [
    'admin',
    tellingTrainingErrors(async (request: Request, context: AdminContext) => {
      const folder = runOf(context);
      const note = await readJson(request, runNoteSchema);
      writeRunNote(folder, note);
      await recordAction(context.user, 'anotou um treino', { run: basename(folder) });
      return Response.json(note);
    }),
  ],
});
