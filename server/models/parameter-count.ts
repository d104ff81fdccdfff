import type { ModelConfig } from '#server/contracts/model-config.ts';

/** Parameters of the model that `config` describes. */
export function parameterCount(config: ModelConfig): number {
  return [...modelTensors(config).values()].reduce((sum, shape) => sum + shape.reduce((a, b) => a * b, 1), 0);
}

/** The weights that `config` calls for, by the names they have in the files, with their shapes as floats. */
export function modelTensors(config: ModelConfig): Map<string, readonly number[]> {
  const { hidden_size: hidden, intermediate_size: inner, head_dim: dim, vocab_size: vocabulary } = config;
  const [wide, narrow] = [config.num_attention_heads * dim, config.num_key_value_heads * dim];
  const layer = {
    'input_layernorm.weight': [hidden],
    'self_attn.q_proj.weight': [wide, hidden],
    'self_attn.k_proj.weight': [narrow, hidden],
    'self_attn.v_proj.weight': [narrow, hidden],
    'self_attn.o_proj.weight': [hidden, wide],
    'post_attention_layernorm.weight': [hidden],
    'mlp.gate_proj.weight': [inner, hidden],
    'mlp.up_proj.weight': [inner, hidden],
    'mlp.down_proj.weight': [hidden, inner],
  };
  const tensors = new Map<string, readonly number[]>([
    ['model.embed_tokens.weight', [vocabulary, hidden]],
    ['model.norm.weight', [hidden]],
  ]);
  if (!config.tie_word_embeddings) tensors.set('lm_head.weight', [vocabulary, hidden]);
  for (let i = 0; i < config.num_hidden_layers; i++) {
    for (const [name, shape] of Object.entries(layer)) tensors.set(`model.layers.${i}.${name}`, shape);
  }
  return tensors;
}
