import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { ModelError } from './model-error.ts';

const bytesPer = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U64: 8,
  U32: 4,
  U16: 2,
  U8: 1,
  BOOL: 1,
};

const tensorSchema = z.object({
  dtype: z.enum(Object.keys(bytesPer) as [keyof typeof bytesPer]),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});

export interface TensorInfo {
  readonly dtype: keyof typeof bytesPer;
  readonly shape: readonly number[];
  readonly bytes: number;
}

/** No real header comes near this; a corrupt length must not make us allocate gigabytes. */
const largestHeader = 100_000_000;

/**
 * Reads the header of a safetensors file and checks that the file holds exactly what the header promises, because MLX
 * reads what is missing as zeros, without an error.
 * Format: 8 bytes little-endian length, that many bytes of JSON, then the data.
 * @throws {ModelError} `missing-file` or `corrupt-weights`
 */
export function readSafetensorsHeader(file: string): Map<string, TensorInfo> {
  const { header, dataBytes } = readHeader(file);
  const tensors = new Map<string, TensorInfo>();
  let end = 0;
  for (const [name, value] of Object.entries(header)) {
    if (name === '__metadata__') continue;
    const tensor = tensorSchema.safeParse(value);
    if (!tensor.success) throw corrupt(file, `a entrada de ${name} não se consegue ler`);
    const { dtype, shape, data_offsets: at } = tensor.data;
    const bytes = shape.reduce((product, size) => product * size, bytesPer[dtype]);
    if (at[1] - at[0] !== bytes) {
      throw corrupt(file, `${name} (${dtype} [${shape}]) precisa de ${bytes} bytes e tem ${at[1] - at[0]}`);
    }
    end = Math.max(end, at[1]);
    tensors.set(name, { dtype, shape, bytes });
  }
  if (end !== dataBytes) throw corrupt(file, `devia ter ${end} bytes de dados e tem ${dataBytes}`);
  return tensors;
}

function readHeader(file: string): { header: Record<string, unknown>; dataBytes: number } {
  const descriptor = open(file);
  try {
    const { size } = fstatSync(descriptor);
    const prefix = Buffer.alloc(8);
    if (readSync(descriptor, prefix, 0, 8, 0) < 8) throw corrupt(file, 'é mais curto do que um cabeçalho');
    const length = Number(prefix.readBigUInt64LE());
    if (length > Math.min(size - 8, largestHeader)) throw corrupt(file, 'o cabeçalho é maior do que o ficheiro');
    const text = Buffer.alloc(length);
    readSync(descriptor, text, 0, length, 8);
    return { header: parseHeader(file, text.toString('utf8')), dataBytes: size - 8 - length };
  } finally {
    closeSync(descriptor);
  }
}

function parseHeader(file: string, text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch {
    throw corrupt(file, 'o cabeçalho não é JSON');
  }
}

function open(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    throw new ModelError(
      'missing-file',
      `${file} não se consegue abrir: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const corrupt = (file: string, why: string) =>
  new ModelError(
    'corrupt-weights',
    `${file} está truncado ou corrompido: ${why}. Volta a descarregar ou a copiar o modelo.`,
  );
