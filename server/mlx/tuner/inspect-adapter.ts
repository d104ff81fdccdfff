import { mx } from '../mlx.ts';
import { loadModel } from '../model/load-model.ts';
import { loadAdapter } from './load-adapter.ts';
import { modelLora } from './model-lora.ts';

/** Loads an adapter onto its base and runs them once: whether they fit each other, and give numbers. @throws {ModelError} */
export function inspectAdapter(base: string, folder: string): { tensors: number; parameters: number } {
  const model = loadModel(base);
  const adapter = loadAdapter(folder, model.config, model.policy.dtype);
  const factors = adapter.layers.flatMap((layer) => [...layer.values()].flatMap(({ a, b }) => [a, b]));
  const hidden = model.forward(mx.array([[1, 2, 3]], mx.int32), model.emptyCache(), modelLora(adapter, model.config));
  const largest = Number(mx.max(mx.reshape(model.head(hidden).astype(mx.float32), [-1]), 0).item());
  if (!Number.isFinite(largest)) throw new Error(`${folder}: o modelo com este adaptador não dá números.`);
  return { tensors: factors.length, parameters: factors.reduce((sum, { size }) => sum + size, 0) };
}
