import { mx, type Tensor } from '../mlx.ts';

/** What the optimizer remembers: running means of the gradient and of its square, [P] each. */
export interface Moments {
  readonly first: Tensor;
  readonly second: Tensor;
}

export interface AdamWSettings {
  readonly weightDecay: number;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly eps?: number;
}

export const zeroMoments = (size: number): Moments => ({
  first: mx.zeros([size], mx.float32),
  second: mx.zeros([size], mx.float32),
});

/**
 * One step of AdamW (Loshchilov and Hutter 2019, https://arxiv.org/abs/1711.05101), with bias correction, as in PyTorch.
 * All parameters are one vector. `step` counts from 1.
 */
export function adamW(
  parameters: Tensor,
  gradient: Tensor,
  moments: Moments,
  step: number,
  rate: number,
  { weightDecay, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 }: AdamWSettings,
): { parameters: Tensor; moments: Moments } {
  const blend = (old: Tensor, now: Tensor, beta: number) => mx.add(mx.multiply(old, beta), mx.multiply(now, 1 - beta));
  const first = blend(moments.first, gradient, beta1);
  const second = blend(moments.second, mx.square(gradient), beta2);
  const scale = mx.add(mx.multiply(mx.sqrt(second), (1 - beta2 ** step) ** -0.5), eps);
  const change = mx.divide(mx.multiply(first, rate / (1 - beta1 ** step)), scale);
  return {
    parameters: mx.subtract(mx.multiply(parameters, 1 - rate * weightDecay), change),
    moments: { first, second },
  };
}
