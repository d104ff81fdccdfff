import type { TrainingConfigInput } from '#server/contracts/training-config.ts';

export interface Preset {
  /** For whom it is, in one line. */
  readonly description: string;
  readonly config: TrainingConfigInput;
}

/** Named starting points; flags and files override them key by key. */
export const presets = {
  mini: {
    description: 'o modelo embutido, em qualquer computador (CPU)',
    config: {
      model: 'farense-mini',
      batch_size: 8,
      gradient_accumulation: 1,
      max_steps: 450,
      learning_rate: 3e-4,
      lora_rank: 16,
      max_seq_length: 512,
      save_every: 225,
      eval_every: 225,
      samples: 4,
    },
  },
  'm1-8gb': {
    description: 'Mistral 7B de 4 bits num Mac com 8 GB',
    config: {
      batch_size: 1,
      gradient_accumulation: 4,
      max_seq_length: 256,
      lora_layers: 16,
      gradient_checkpointing: true,
      retry_smaller_batch: true,
    },
  },
  'pro-16gb': {
    description: 'Mistral 7B de 4 bits num Mac com 16 GB ou mais',
    config: { batch_size: 2, gradient_accumulation: 2, gradient_checkpointing: true, retry_smaller_batch: true },
  },
  max: {
    description: 'Mistral 7B de 4 bits num Mac com 64 GB ou mais',
    config: { batch_size: 8, gradient_accumulation: 1, lora_rank: 16, gradient_checkpointing: false },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
