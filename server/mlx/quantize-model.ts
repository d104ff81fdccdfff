import { ModelError } from '#server/models/model-error.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { convertModel } from './convert-model.ts';
import { mx, type Tensor } from './mlx.ts';

const groupSize = 64;

/** MLX packs nothing narrower. */
const narrowest = { 4: 256, 8: 128 };

/**
 * Writes a 4 or 8 bit copy of a float model, in mlx-community's layout: products and embeddings packed in groups of 64,
 * norms left as they are.
 * @returns how many tensors were packed
 * @throws {ModelError} when the model is quantized already
 */
export function quantizeModel(from: string, to: string, bits: 4 | 8): number {
  const config = readModelConfig(from);
  if (config.quantization) {
    throw new ModelError(
      'unsupported',
      `${from} já tem pesos de ${config.quantization.bits} bits. Parte do modelo original.`,
    );
  }
  let packed = 0;
  const packs = ([, columns = 0]: readonly number[]) => columns >= narrowest[bits] && columns % groupSize === 0;
  convertModel(from, to, { quantization: { group_size: groupSize, bits } }, (tensors) => {
    const converted: Record<string, Tensor> = {};
    for (const [name, tensor] of Object.entries(tensors)) {
      if (!name.endsWith('.weight') || tensor.ndim !== 2 || !packs(tensor.shape)) {
        converted[name] = tensor;
        continue;
      }
      const [weight, scales, biases] = mx.quantize(tensor.astype(mx.float32), groupSize, bits);
      const stem = name.slice(0, -'.weight'.length);
      converted[name] = weight;
      converted[`${stem}.scales`] = scales.astype(tensor.dtype);
      converted[`${stem}.biases`] = biases.astype(tensor.dtype);
      packed += 1;
    }
    return converted;
  });
  return packed;
}
