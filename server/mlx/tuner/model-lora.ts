import type { ModelConfig } from '#server/contracts/model-config.ts';
import { mx } from '../mlx.ts';
import type { LowRank } from '../model/linear.ts';
import type { ModelLora } from '../model/mistral.ts';
import type { Adapter, LoraFactors } from './load-adapter.ts';
import { type LoraModule, moduleSize } from './lora-modules.ts';

/**
 * An adapter as the model takes it: the model multiplies q, k and v (and gate and up) in one product, so their factors
 * are joined: the a's side by side, the b's on a diagonal of blocks, the scale in b.
 */
export function modelLora(adapter: Adapter, config: ModelConfig): ModelLora {
  return adapter.layers.map((layer) => layerLora(layer, adapter.scale, config));
}

/** The same for one layer. */
export function layerLora(
  layer: ReadonlyMap<LoraModule, LoraFactors>,
  scale: number,
  config: ModelConfig,
): ModelLora[number] {
  const joined = (...modules: LoraModule[]) =>
    joinFactors(
      modules.map((module) => layer.get(module) ?? null),
      modules.map((module) => moduleSize(config, module).out),
      scale,
    );
  return {
    qkv: joined('self_attn.q_proj', 'self_attn.k_proj', 'self_attn.v_proj'),
    o: joined('self_attn.o_proj'),
    gateUp: joined('mlp.gate_proj', 'mlp.up_proj'),
    down: joined('mlp.down_proj'),
  };
}

function joinFactors(
  factors: readonly (LoraFactors | null)[],
  widths: readonly number[],
  scale: number,
): LowRank | null {
  const total = widths.reduce((sum, width) => sum + width, 0);
  let before = 0;
  const blocks = factors.flatMap((factor, i) => {
    const width = widths[i] ?? 0;
    const columns: [number, number] = [before, total - before - width];
    before += width;
    if (!factor) return [];
    const b = mx.multiply(factor.b, mx.array(scale, factor.b.dtype));
    return [{ a: factor.a, b: mx.pad(b, [[0, 0], columns]) }];
  });
  const [only] = blocks;
  if (!only) return null;
  if (blocks.length === 1) return only;
  return {
    a: mx.concatenate(
      blocks.map(({ a }) => a),
      1,
    ),
    b: mx.concatenate(
      blocks.map(({ b }) => b),
      0,
    ),
  };
}
