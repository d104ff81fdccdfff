import { z } from 'zod';

export const loraModuleNames = ['q', 'k', 'v', 'o', 'gate', 'up', 'down'] as const;

const count = z.int().positive();
const rate = z.number().positive().max(1);

/** What a training run is told: the keys of `--config FILE` and, in kebab case, the flags of `train`. */
export const trainingConfigSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,48}$/, 'lower-case letters, digits and hyphens, at most 49')
      .default('farense'),
    /** A folder of models/ by name, or a path. */
    model: z.string().min(1).default('mistral-7b-4bit'),
    /** A folder with train.jsonl and valid.jsonl, or one JSONL file, of which a tenth becomes the validation set. */
    data: z.string().min(1).default('data'),
    output_dir: z.string().min(1).default('checkpoints_qlora'),
    /** `lora` trains low-rank additions to a frozen (quantized or float) base; `full` trains every weight. */
    fine_tune_type: z.enum(['lora', 'full']).default('lora'),

    epochs: count.default(3),
    /** Optimizer steps after which the run ends, even within an epoch. */
    max_steps: count.nullable().default(null),
    batch_size: count.default(2),
    /** Batches whose gradients make one optimizer step. */
    gradient_accumulation: count.default(2),
    /** Tokens; longer examples are cut at the end. */
    max_seq_length: z.int().min(8).default(512),
    /** Only the completion is learned, not the prompt. */
    mask_prompt: z.boolean().default(true),

    learning_rate: rate.default(2e-4),
    schedule: z.enum(['cosine', 'linear', 'constant']).default('cosine'),
    warmup_steps: z.int().nonnegative().default(20),
    /** Share of the learning rate where cosine and linear end. */
    final_rate_share: z.number().min(0).max(1).default(0.1),
    weight_decay: z.number().min(0).max(1).default(0.01),
    /** Longest gradient (L2 norm over all parameters); longer ones are shortened to it. */
    max_grad_norm: z.number().positive().default(1),

    lora_rank: count.max(512).default(8),
    /** The raw multiplier of the low-rank product, as in mlx-lm. */
    lora_scale: z.number().positive().default(16),
    lora_dropout: z.number().min(0).lt(1).default(0),
    /** Layers adapted, counted from the last; -1: all. */
    lora_layers: z.int().min(-1).default(-1),
    lora_modules: z
      .array(z.enum(loraModuleNames))
      .min(1)
      .default([...loraModuleNames]),

    /** Recomputes each layer in the backward pass: less memory, a third more time. `auto` asks the model's size. */
    gradient_checkpointing: z.union([z.boolean(), z.literal('auto')]).default('auto'),
    /** Optimizer steps between checkpoints. */
    save_every: count.default(200),
    /** Optimizer steps between validations; step 0 and the last are always validated. */
    eval_every: count.default(200),
    /** Newest checkpoints that are kept, besides the best. */
    keep_last: count.default(3),
    /** Validations without improvement after which the run ends; null: never. */
    early_stopping: count.nullable().default(null),
    /** Validation prompts that the model answers at each validation. */
    samples: z.int().min(0).max(20).default(2),
    /** After an out-of-memory crash: halve the batch, double the accumulation, go on. */
    retry_smaller_batch: z.boolean().default(false),
    seed: z
      .int()
      .min(0)
      .max(2 ** 31 - 1)
      .default(42),
    /** Threads of the CPU's matrix products; null: all cores. Runs are bit-exact only at equal numbers. */
    threads: count.max(256).nullable().default(null),
  })
  .refine((config) => config.lora_layers !== 0 || config.fine_tune_type === 'full', {
    path: ['lora_layers'],
    message: 'with 0 layers nothing would be trained; -1 adapts all',
  });

export type TrainingConfig = z.infer<typeof trainingConfigSchema>;

/** What may be given: any key can be left out. */
export type TrainingConfigInput = z.input<typeof trainingConfigSchema>;
