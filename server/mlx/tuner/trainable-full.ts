import { mx, type Tensor } from '../mlx.ts';
import { Embedding } from '../model/embedding.ts';
import { dequantize, Linear, type Weight } from '../model/linear.ts';
import { Layer, type Mistral, type WeightSource } from '../model/mistral.ts';
import type { Parameter, Trainable } from './trainable.ts';

/** A model of which every weight is trained. For small models: weights, gradients and two moments are held as float32. */
export function trainableFull(model: Mistral): Trainable {
  const { config, policy } = model;
  const { tie_word_embeddings: tied } = config;
  const parameters: Parameter[] = [{ name: embedName, shape: [config.vocab_size, config.hidden_size] }];
  const layers = Array.from({ length: config.num_hidden_layers }, (_, index) => {
    const first = parameters.length;
    parameters.push(...layerParameters(model, index));
    return Array.from({ length: parameters.length - first }, (_, i) => first + i);
  });
  parameters.push({ name: 'model.norm.weight', shape: [config.hidden_size] });
  const norm = parameters.length - 1;
  if (!tied) parameters.push({ name: 'lm_head.weight', shape: [config.vocab_size, config.hidden_size] });
  const nameOf = (index: number) => parameters[index]?.name ?? '';
  return {
    model,
    parameters,
    uses: { embed: [0], layers, head: [norm, tied ? 0 : norm + 1] },
    embed: (tokens, own) => new Embedding(float(own[0])).forward(tokens),
    layer: (index, h, own, pass) => {
      const names = layers[index] ?? [];
      const source = sourceOf(new Map(names.map((at, i) => [nameOf(at), float(own[i])])));
      return new Layer(config, index, model.rope, source, policy).forward(h, pass.memory, pass.position);
    },
    head: (h, own) =>
      new Linear(float(own[1]), policy).forward(mx.fast.rmsNorm(h, float(own[0]).weight, config.rms_norm_eps)),
  };
}

const embedName = 'model.embed_tokens.weight';

/** The weights where training begins. @throws when `source` lacks one */
export function initialWeights(trainable: Trainable, source: WeightSource): Tensor[] {
  return trainable.parameters.map(({ name, shape }) => {
    const stem = name.replace(/\.weight$/, '');
    const [rows = 1, columns] = shape;
    const tensor = columns === undefined ? source.vector(stem, rows) : dequantize(source.matrix(stem, rows, columns));
    return tensor.astype(mx.float32);
  });
}

/** Names and shapes of a layer's tensors: found by building one that notes what it asks for. */
function layerParameters(model: Mistral, index: number): Parameter[] {
  const asked: Parameter[] = [];
  const note = (name: string, shape: readonly number[]) => {
    asked.push({ name: `${name}.weight`, shape });
    return mx.zeros(shape, mx.float32);
  };
  const source: WeightSource = {
    vector: (name, size) => note(name, [size]),
    matrix: (name, rows, columns) => ({ kind: 'float', weight: note(name, [rows, columns]) }),
  };
  new Layer(model.config, index, model.rope, source, model.policy);
  return asked;
}

function sourceOf(tensors: ReadonlyMap<string, Extract<Weight, { kind: 'float' }>>): WeightSource {
  const take = (name: string) => {
    const weight = tensors.get(`${name}.weight`);
    if (!weight) throw new RangeError(`there is no parameter ${name}.weight`);
    return weight;
  };
  return { vector: (name) => take(name).weight, matrix: take };
}

function float(weight: Tensor | undefined): Extract<Weight, { kind: 'float' }> {
  if (!weight) throw new RangeError('a part of the model was given too few parameters');
  return { kind: 'float', weight };
}
