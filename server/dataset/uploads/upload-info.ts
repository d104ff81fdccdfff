import { z } from 'zod';

export const uploadInfoFile = 'upload.json';

/** What is known of an uploaded file; lies beside it. */
export const uploadInfo = z.object({
  id: z.string(),
  /** Its name at its owner's. */
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});

export type UploadInfo = z.infer<typeof uploadInfo>;
