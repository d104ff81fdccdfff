import { basename } from 'node:path';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { ModelError } from '#server/models/model-error.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { weightFiles } from '#server/models/weight-files.ts';
import type { DevicePolicy } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';
import { dequantize, type Weight } from './linear.ts';

/**
 * The tensors of a model's files by name, checked before MLX sees them. A tensor can be taken once: what is taken is
 * no longer held here, so that its memory is free when the model has made something else of it.
 */
export class Weights {
  private readonly tensors = new Map<string, { tensor: Tensor; file: string }>();
  private readonly folder: string;
  private readonly config: ModelConfig;
  private readonly policy: DevicePolicy;

  /** Opens every file; MLX reads the data when it is first needed. @throws {ModelError} */
  constructor(folder: string, config: ModelConfig, policy: DevicePolicy) {
    this.folder = folder;
    this.config = config;
    this.policy = policy;
    for (const file of weightFiles(folder)) {
      readSafetensorsHeader(file);
      for (const [name, tensor] of Object.entries(mx.load(file))) this.tensors.set(name, { tensor, file });
    }
  }

  /** The weight of a norm: [size]. */
  vector(name: string, size: number): Tensor {
    return this.floats(this.take(`${name}.weight`, [size]));
  }

  /** The weight of a product: [rows, columns], packed where the file has it packed. */
  matrix(name: string, rows: number, columns: number): Weight {
    const packing = this.config.quantization;
    if (!packing || !this.tensors.has(`${name}.scales`)) {
      return { kind: 'float', weight: this.floats(this.take(`${name}.weight`, [rows, columns])) };
    }
    const { group_size: groupSize, bits } = packing;
    const groups = [rows, columns / groupSize];
    const packed: Weight = {
      kind: 'packed',
      groupSize,
      bits,
      weight: this.take(`${name}.weight`, [rows, (columns * bits) / 32]),
      scales: this.floats(this.take(`${name}.scales`, groups)),
      biases: this.floats(this.take(`${name}.biases`, groups)),
    };
    return this.policy.dequantizeAtLoad ? { kind: 'float', weight: dequantize(packed) } : packed;
  }

  private take(name: string, shape: readonly number[]): Tensor {
    const found = this.tensors.get(name);
    if (!found) {
      throw new ModelError(
        'missing-tensor',
        `${this.folder} não tem o tensor ${name} [${shape}], que o config.json pede.`,
      );
    }
    const { tensor, file } = found;
    if (tensor.shape.length !== shape.length || tensor.shape.some((size, i) => size !== shape[i])) {
      const where = `${basename(file)}: ${name}`;
      throw new ModelError(
        'wrong-shape',
        `${where} devia ser [${shape}] e é [${tensor.shape}]: o config.json e os pesos não são do mesmo modelo.`,
      );
    }
    this.tensors.delete(name);
    return tensor;
  }

  private floats(tensor: Tensor): Tensor {
    return this.policy.dtype ? tensor.astype(this.policy.dtype) : tensor;
  }
}
