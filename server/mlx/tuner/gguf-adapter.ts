import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { mx, type Tensor } from '../mlx.ts';
import type { Adapter } from './load-adapter.ts';
import type { LoraModule } from './lora-modules.ts';

const ggufNames: Record<LoraModule, string> = {
  'self_attn.q_proj': 'attn_q',
  'self_attn.k_proj': 'attn_k',
  'self_attn.v_proj': 'attn_v',
  'self_attn.o_proj': 'attn_output',
  'mlp.gate_proj': 'ffn_gate',
  'mlp.up_proj': 'ffn_up',
  'mlp.down_proj': 'ffn_down',
};

const alignment = 32;

interface GgufTensor {
  readonly name: string;
  /** As numpy would give it; GGUF lists it backwards. */
  readonly shape: readonly number[];
  readonly data: Uint8Array;
}

/**
 * The adapter as llama.cpp takes it (`--lora adapter.gguf` beside a GGUF of the same base).
 * Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, version 3; names as convert_lora_to_gguf.py writes.
 */
export function writeGgufAdapter(folder: string, adapter: Adapter, config: ModelConfig): void {
  const named: Record<string, Tensor> = {};
  let rank = 0;
  adapter.layers.forEach((layer, number) => {
    for (const [module, { a, b }] of layer) {
      rank = b.shape[0] ?? 0;
      const stem = `blk.${number}.${ggufNames[module]}.weight`;
      named[`${stem}.lora_a`] = plain(a.T); // [r, in]
      named[`${stem}.lora_b`] = plain(turned(b.T, module, config)); // [out, r]
    }
  });
  const metadata = [
    text('general.type', 'adapter'),
    text('general.architecture', 'llama'),
    text('adapter.type', 'lora'),
    float('adapter.lora.alpha', adapter.scale * rank),
  ];
  writeFileSync(join(folder, 'adapter.gguf'), encode(metadata, bytesOf(folder, named)));
}

/** llama.cpp turns neighbouring pairs of a head's rows, the reference pairs half a head apart: q and k change their order. */
function turned(b: Tensor, module: LoraModule, config: ModelConfig): Tensor {
  const heads =
    module === 'self_attn.q_proj'
      ? config.num_attention_heads
      : module === 'self_attn.k_proj'
        ? config.num_key_value_heads
        : 0;
  const [rows = 1, rank = 1] = b.shape;
  if (heads === 0 || config.rope_traditional) return b;
  return mx.reshape(mx.swapaxes(mx.reshape(b, [heads, 2, rows / heads / 2, rank]), 1, 2), [rows, rank]);
}

const plain = (tensor: Tensor) => mx.add(tensor.astype(mx.float32), mx.zeros(tensor.shape, mx.float32));

/** MLX gives the bytes of an array only by a file. */
function bytesOf(folder: string, tensors: Record<string, Tensor>): GgufTensor[] {
  const file = join(folder, 'raw.safetensors');
  mx.eval(Object.values(tensors));
  mx.saveSafetensors(file, tensors);
  const bytes = readFileSync(file);
  rmSync(file);
  const start = 8 + Number(bytes.readBigUInt64LE());
  const header: Record<string, { data_offsets: [number, number] }> = JSON.parse(bytes.toString('utf8', 8, start));
  return Object.entries(tensors).map(([name, { shape }]) => {
    const [from = 0, to = 0] = header[name]?.data_offsets ?? [];
    return { name, shape, data: bytes.subarray(start + from, start + to) };
  });
}

function encode(metadata: readonly Buffer[], tensors: readonly GgufTensor[]): Buffer {
  const infos: Buffer[] = [];
  const data: Uint8Array[] = [];
  let offset = 0;
  for (const tensor of tensors) {
    const dimensions = tensor.shape.toReversed();
    infos.push(string(tensor.name), u32(dimensions.length), ...dimensions.map(u64), u32(0), u64(offset)); // type 0: F32
    const padding = (alignment - (tensor.data.length % alignment)) % alignment;
    data.push(tensor.data, Buffer.alloc(padding));
    offset += tensor.data.length + padding;
  }
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(3),
    u64(tensors.length),
    u64(metadata.length),
    ...metadata,
    ...infos,
  ]);
  const padding = (alignment - (head.length % alignment)) % alignment;
  return Buffer.concat([head, Buffer.alloc(padding), ...data]);
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}

function string(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

/** Value type 8: string. */
const text = (key: string, value: string) => Buffer.concat([string(key), u32(8), string(value)]);

/** Value type 6: float32. */
function float(key: string, value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Buffer.concat([string(key), u32(6), bytes]);
}
