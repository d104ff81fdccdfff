import { describe, expect, it } from 'vitest';
import type { DevicePolicy } from '#server/mlx/device.ts';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { Linear } from '#server/mlx/model/linear.ts';

const policy: DevicePolicy = {
  name: 'cpu',
  dtype: mx.float32,
  dequantizeAtLoad: false,
  dequantizeFromRows: 8,
  splitsFewRows: true,
  turnsByTable: true,
  prefillChunk: 256,
};

const random = (shape: readonly number[], seed: number) =>
  mx.random.normal(shape, mx.float32, 0, 1, mx.random.key(seed));

function farthest(a: Tensor, b: Tensor): number {
  expect(a.shape).toEqual(b.shape);
  return Number(mx.max(mx.reshape(mx.maximum(mx.subtract(a, b), mx.subtract(b, a)), [-1]), 0).item());
}

describe('a product', () => {
  it.each([
    [1200, 256],
    [1201, 256],
    [3000, 256],
    [2500, 1000],
    [700, 20_000],
  ])('with one row, in pieces, is the whole product: [%i, %i]', (rows, columns) => {
    const weight = random([rows, columns], 1);
    const linear = new Linear({ kind: 'float', weight }, policy);
    const x = random([1, 1, columns], 2);
    const bound = 1e-5 * columns ** 0.5 * 10;
    expect(farthest(linear.forward(x), mx.matmul(x, weight.T))).toBeLessThan(bound);
  });

  it.each([
    { rows: 2, outputs: 1280, columns: 768 },
    { rows: 4, outputs: 96, columns: 256 },
    { rows: 16, outputs: 4096, columns: 768 },
    { rows: 16, outputs: 770, columns: 256 },
    { rows: 16, outputs: 768, columns: 2048 },
    { rows: 17, outputs: 512, columns: 256 },
  ])(
    'with few rows, in pieces, is the whole product: $rows rows, [$outputs, $columns]',
    ({ rows, outputs, columns }) => {
      const weight = random([outputs, columns], 1);
      const linear = new Linear({ kind: 'float', weight }, policy);
      for (const shape of [
        [rows, 1, columns],
        [1, rows, columns],
      ]) {
        const x = random(shape, 2);
        expect(farthest(linear.forward(x), mx.matmul(x, weight.T))).toBeLessThan(1e-4 * columns ** 0.5);
      }
    },
  );

  it.each([1, 7, 8, 30])('of packed weights is that of the floats they stand for, with %i rows', (count) => {
    const weight = random([96, 256], 3);
    const [packed, scales, biases] = mx.quantize(weight, 64, 4);
    const linear = new Linear({ kind: 'packed', weight: packed, scales, biases, groupSize: 64, bits: 4 }, policy);
    const x = random([1, count, 256], 4);
    const floats = mx.dequantize(packed, scales, biases, 64, 4);
    expect(farthest(linear.forward(x), mx.matmul(x, floats.T))).toBeLessThan(1e-3);
  });
});
