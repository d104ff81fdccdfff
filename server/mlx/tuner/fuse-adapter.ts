import { readModelConfig } from '#server/models/read-model-config.ts';
import { convertModel } from '../convert-model.ts';
import { mx, type Tensor } from '../mlx.ts';
import { loadAdapter } from './load-adapter.ts';

/**
 * Writes a copy of a model with an adapter's changes in its weights: W + scale·(a·b)ᵀ; packed weights are packed again.
 * @returns how many weights changed
 * @throws {ModelError} when the adapter is of another model
 */
export function fuseAdapter(model: string, folder: string, to: string): number {
  const config = readModelConfig(model);
  const adapter = loadAdapter(folder, config, mx.float32);
  const deltas = new Map<string, Tensor>();
  adapter.layers.forEach((layer, number) => {
    for (const [module, { a, b }] of layer) {
      deltas.set(
        `model.layers.${number}.${module}`,
        mx.multiply(mx.matmul(a, b).T, mx.array(adapter.scale, mx.float32)),
      );
    }
  });
  const { group_size: groupSize, bits } = config.quantization ?? { group_size: 64, bits: 4 };
  convertModel(model, to, {}, (tensors) => {
    const fused = { ...tensors };
    for (const [stem, delta] of deltas) {
      const [weight, scales, biases] = ['weight', 'scales', 'biases'].map((part) => tensors[`${stem}.${part}`]);
      if (!weight) continue;
      if (!scales || !biases) {
        fused[`${stem}.weight`] = mx.add(weight.astype(mx.float32), delta).astype(weight.dtype);
        continue;
      }
      const [wideScales, wideBiases] = [scales.astype(mx.float32), biases.astype(mx.float32)];
      const whole = mx.add(mx.dequantize(weight, wideScales, wideBiases, groupSize, bits), delta);
      const [packed, newScales, newBiases] = mx.quantize(whole, groupSize, bits);
      fused[`${stem}.weight`] = packed;
      fused[`${stem}.scales`] = newScales.astype(scales.dtype);
      fused[`${stem}.biases`] = newBiases.astype(biases.dtype);
    }
    return fused;
  });
  return deltas.size;
}
