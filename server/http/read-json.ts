import { z } from 'zod';
import { FarenseError } from '#server/contracts/errors.ts';

z.config(z.locales.pt());

/** Largest body that is read, in bytes. */
const maxBytes = 1_000_000;

async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw new FarenseError('body-too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new FarenseError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new FarenseError('invalid-json');
  }
}

/**
 * The JSON body of a request, checked against a schema.
 * @throws {FarenseError} unsupported-media-type, body-too-large, invalid-json
 * @throws {z.ZodError} when the schema does not fit; the endpoint turns it into a 400 that names the field.
 */
export async function readJson<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new FarenseError('unsupported-media-type');
  return schema.parse(parse(await readBytes(request)));
}
