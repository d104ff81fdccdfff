/** Writes what a model with an adapter answers, for check-exports.py: node write-logits.ts MODEL ADAPTER FILE */
import { mx } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { loadAdapter } from '#server/mlx/tuner/load-adapter.ts';
import { modelLora } from '#server/mlx/tuner/model-lora.ts';

const [folder = '', adapter = '', file = ''] = process.argv.slice(2);
const model = loadModel(folder);
const prompt = mx.array([1, 20, 33, 47, 5, 60, 12, 9, 31], mx.int32);
const lora = modelLora(loadAdapter(adapter, model.config, model.policy.dtype), model.config);
const logits = model.head(model.forward(mx.expandDims(prompt, 0), model.emptyCache(), lora)).index(0);
mx.eval(logits);
mx.saveSafetensors(file, { prompt, logits });
