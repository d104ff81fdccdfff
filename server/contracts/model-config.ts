import { z } from 'zod';

const size = z.int().positive();

const ropeScaling = z
  .object({ type: z.string().optional(), rope_type: z.string().optional(), factor: z.number().positive().optional() })
  .refine((rope) => ['default', 'linear'].includes(rope.rope_type ?? rope.type ?? 'default'), {
    message: 'only "default" and "linear" are supported',
  });

/** Where newer files keep what used to be `rope_theta` and `rope_scaling`. */
const ropeParameters = ropeScaling.and(z.object({ rope_theta: z.number().positive().optional() }));

/**
 * `config.json` of a Mistral or Llama model, names as in the reference. Unknown keys are ignored; a known key with a
 * meaning that this engine does not implement is refused, so that a wrong model never runs silently.
 */
export const modelConfigSchema = z
  .object({
    model_type: z.enum(['mistral', 'llama']),
    vocab_size: size,
    hidden_size: size,
    num_hidden_layers: size,
    intermediate_size: size,
    num_attention_heads: size,
    num_key_value_heads: size.nullish(),
    head_dim: size.nullish(),
    rms_norm_eps: z.number().positive().default(1e-5),
    hidden_act: z.literal('silu').default('silu'),
    max_position_embeddings: size.default(32768),
    rope_theta: z.number().positive().optional(),
    rope_traditional: z.boolean().default(false),
    rope_scaling: ropeScaling.nullish(),
    rope_parameters: ropeParameters.nullish(),
    /** Keys older than this many positions are not attended to; absent or null: all are. */
    sliding_window: size.nullish(),
    layer_types: z.array(z.enum(['full_attention', 'sliding_attention'])).nullish(),
    tie_word_embeddings: z.boolean().default(false),
    attention_bias: z.literal(false).default(false),
    mlp_bias: z.literal(false).default(false),
    quantization: z
      .object({
        group_size: z.union([z.literal(32), z.literal(64), z.literal(128)]),
        bits: z.union([z.literal(4), z.literal(8)]),
        mode: z.literal('affine').optional(),
      })
      .nullish(),
    bos_token_id: z.int().nullish(),
    eos_token_id: z.union([z.int(), z.array(z.int())]).nullish(),
  })
  .superRefine((config, context) => {
    const {
      num_attention_heads: heads,
      num_key_value_heads: kvHeads,
      hidden_size: hidden,
      layer_types: types,
    } = config;
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (heads % (kvHeads ?? heads) !== 0) wrong('num_key_value_heads', `must divide num_attention_heads (${heads})`);
    if (!config.head_dim && hidden % heads !== 0) wrong('hidden_size', `must be a multiple of the ${heads} heads`);
    if (types && new Set(types).size > 1) wrong('layer_types', 'layers of different types are not supported');
  })
  .transform((config) => {
    const scaling = config.rope_parameters ?? config.rope_scaling;
    const kind = scaling?.rope_type ?? scaling?.type ?? 'default';
    const slides = config.layer_types ? config.layer_types[0] === 'sliding_attention' : true;
    const eos = config.eos_token_id ?? [];
    return {
      ...config,
      num_key_value_heads: config.num_key_value_heads ?? config.num_attention_heads,
      head_dim: config.head_dim ?? config.hidden_size / config.num_attention_heads,
      rope_theta: config.rope_theta ?? config.rope_parameters?.rope_theta ?? 10_000,
      /** Multiplies positions. */
      rope_scale: kind === 'linear' ? 1 / (scaling?.factor ?? 1) : 1,
      sliding_window: slides ? (config.sliding_window ?? null) : null,
      eos_token_ids: Array.isArray(eos) ? eos : [eos],
    };
  });

export type ModelConfig = z.infer<typeof modelConfigSchema>;
