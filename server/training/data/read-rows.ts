import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { TrainingError } from '../training-error.ts';

const rowSchema = z.object({ prompt: z.string().min(1), completion: z.string().min(1) });

export interface Row {
  readonly prompt: string;
  readonly completion: string;
}

/** Rows of a JSONL file and the SHA-256 of what was read. @throws {TrainingError} naming file, line and what is wrong */
export async function readRows(file: string): Promise<{ rows: Row[]; sha256: string }> {
  const hash = createHash('sha256');
  const stream = createReadStream(file);
  stream.on('data', (chunk) => hash.update(chunk));
  const rows: Row[] = [];
  let line = 0;
  try {
    for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim()) rows.push(parseRow(text, file, line));
    }
  } catch (error) {
    if (error instanceof TrainingError) throw error;
    throw new TrainingError(
      'missing-data',
      `Não consigo ler ${file}: ${String(error)}. Verifica o caminho e as permissões.`,
    );
  }
  return { rows, sha256: hash.digest('hex') };
}

function parseRow(text: string, file: string, line: number): Row {
  const wrong = (what: string) =>
    new TrainingError(
      'bad-data',
      `${file}, linha ${line}: ${what}. Corre ./farense data validate ${file} para ver tudo.`,
    );
  let value: unknown;
  try {
    value = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text);
  } catch {
    throw wrong('não é JSON válido');
  }
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success) throw wrong('faltam "prompt" e "completion" com texto');
  return parsed.data;
}
