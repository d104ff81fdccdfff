import type { ModelConfig } from '#server/contracts/model-config.ts';

/** The products of a layer that can be adapted, named as in the model's files. */
export const loraModules = [
  'self_attn.q_proj',
  'self_attn.k_proj',
  'self_attn.v_proj',
  'self_attn.o_proj',
  'mlp.gate_proj',
  'mlp.up_proj',
  'mlp.down_proj',
] as const;

export type LoraModule = (typeof loraModules)[number];

/** Width of what a module reads and of what it writes. */
export function moduleSize(config: ModelConfig, module: LoraModule): { in: number; out: number } {
  const { hidden_size: hidden, intermediate_size: inner, head_dim: dim } = config;
  const [wide, narrow] = [config.num_attention_heads * dim, config.num_key_value_heads * dim];
  const sizes = {
    'self_attn.q_proj': { in: hidden, out: wide },
    'self_attn.k_proj': { in: hidden, out: narrow },
    'self_attn.v_proj': { in: hidden, out: narrow },
    'self_attn.o_proj': { in: wide, out: hidden },
    'mlp.gate_proj': { in: hidden, out: inner },
    'mlp.up_proj': { in: hidden, out: inner },
    'mlp.down_proj': { in: inner, out: hidden },
  };
  return sizes[module];
}
