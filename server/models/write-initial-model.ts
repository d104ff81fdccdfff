import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#server/config/seeded-random.ts';
import { modelConfigSchema } from '#server/contracts/model-config.ts';
import { plantCopyHeads } from './plant-copy-heads.ts';

interface NewTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** Standard deviation; null: all ones. */
  readonly spread: number | null;
}

/**
 * Writes a float32 model with random weights to train from scratch: products and embeddings N(0, 1/inputs), those that
 * add to the residual stream zero, so that every layer begins by passing on what it gets, norms one.
 * @param config as in config.json
 * @param options.copyHeads begins with a circuit that copies: {@link plantCopyHeads}
 * @throws when `config` describes no model of ours
 */
export function writeInitialModel(
  folder: string,
  config: Readonly<Record<string, unknown>>,
  { seed, copyHeads }: { readonly seed: number; readonly copyHeads: boolean },
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  const tensors = tensorsOf(config);
  let end = 0;
  const header: Record<string, unknown> = { __metadata__: { format: 'mlx' } };
  for (const { name, shape } of tensors) {
    const start = end;
    end += 4 * shape.reduce((product, size) => product * size, 1);
    header[name] = { dtype: 'F32', shape, data_offsets: [start, end] };
  }
  const head = Buffer.from(JSON.stringify(header).padEnd(Math.ceil(JSON.stringify(header).length / 8) * 8));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  const values = new Map(tensors.map((tensor, index) => [tensor.name, draw(tensor, seed, index)]));
  if (copyHeads) plantCopyHeads(modelConfigSchema.parse(config), values, seededRandom(seed, tensors.length));
  const bytes = [...values.values()].map(({ buffer }) => Buffer.from(buffer));
  writeFileSync(join(folder, 'model.safetensors'), Buffer.concat([length, head, ...bytes]));
}

function tensorsOf(source: Readonly<Record<string, unknown>>): NewTensor[] {
  const config = modelConfigSchema.parse(source);
  const { hidden_size: hidden, intermediate_size: inner, head_dim: dim, num_hidden_layers: layers } = config;
  const [wide, narrow] = [config.num_attention_heads * dim, config.num_key_value_heads * dim];
  const ones = (name: string): NewTensor => ({ name: `${name}.weight`, shape: [hidden], spread: null });
  const product = (name: string, rows: number, columns: number): NewTensor => ({
    name: `${name}.weight`,
    shape: [rows, columns],
    spread: columns ** -0.5,
  });
  const zero = (name: string, rows: number, columns: number) => ({ ...product(name, rows, columns), spread: 0 });
  const layer = (stem: string) => [
    ones(`${stem}.input_layernorm`),
    product(`${stem}.self_attn.q_proj`, wide, hidden),
    product(`${stem}.self_attn.k_proj`, narrow, hidden),
    product(`${stem}.self_attn.v_proj`, narrow, hidden),
    zero(`${stem}.self_attn.o_proj`, hidden, wide),
    ones(`${stem}.post_attention_layernorm`),
    product(`${stem}.mlp.gate_proj`, inner, hidden),
    product(`${stem}.mlp.up_proj`, inner, hidden),
    zero(`${stem}.mlp.down_proj`, hidden, inner),
  ];
  return [
    product('model.embed_tokens', config.vocab_size, hidden),
    ...Array.from({ length: layers }, (_, index) => layer(`model.layers.${index}`)).flat(),
    ones('model.norm'),
    ...(config.tie_word_embeddings ? [] : [product('lm_head', config.vocab_size, hidden)]),
  ];
}

/** Normal numbers by Box and Muller, the same on every machine. */
function draw({ shape, spread }: NewTensor, seed: number, index: number): Float32Array<ArrayBuffer> {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  if (spread === null) return values.fill(1);
  const random = seededRandom(seed, index);
  for (let i = 0; i < values.length; i += 1) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    values[i] = spread * radius * Math.cos(2 * Math.PI * random());
  }
  return values;
}
