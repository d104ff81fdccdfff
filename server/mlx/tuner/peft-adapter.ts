import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mx, type Tensor } from '../mlx.ts';
import type { Adapter } from './load-adapter.ts';

/**
 * The adapter as Hugging Face's `peft` has it: A [r, in] and B [out, r], transposed to ours, and alpha = scale · r.
 * https://huggingface.co/docs/peft/developer_guides/checkpoint
 */
export function writePeftAdapter(folder: string, adapter: Adapter, base: string): void {
  const tensors: Record<string, Tensor> = {};
  const modules = new Set<string>();
  const layers: number[] = [];
  let rank = 0;
  adapter.layers.forEach((layer, number) => {
    if (layer.size > 0) layers.push(number);
    for (const [module, { a, b }] of layer) {
      const stem = `base_model.model.model.layers.${number}.${module}`;
      rank = b.shape[0] ?? 0;
      modules.add(module.split('.').at(-1) ?? module);
      tensors[`${stem}.lora_A.weight`] = transposed(a);
      tensors[`${stem}.lora_B.weight`] = transposed(b);
    }
  });
  mx.eval(Object.values(tensors));
  mx.saveSafetensors(join(folder, 'adapter_model.safetensors'), tensors, { format: 'pt' });
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: basename(base),
    r: rank,
    lora_alpha: adapter.scale * rank,
    lora_dropout: 0,
    bias: 'none',
    fan_in_fan_out: false,
    inference_mode: true,
    target_modules: [...modules],
    layers_to_transform: layers.length < adapter.layers.length ? layers : null,
  };
  writeFileSync(join(folder, 'adapter_config.json'), `${JSON.stringify(config, null, 2)}\n`);
}

/** A view with other strides would be written in the old order: the sum with zeros makes it a row-by-row array. */
function transposed(tensor: Tensor): Tensor {
  const { T: view } = tensor;
  return mx.add(view, mx.zeros(view.shape, view.dtype));
}
