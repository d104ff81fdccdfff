import { mx } from '../mlx.ts';

const own: object[] = [];

/**
 * Builds each part's graph on a stream of its own, so that they are computed beside each other when they are evaluated
 * together. A stream of a CPU is a thread.
 */
export function inStreams<Part, Built>(parts: readonly Part[], build: (part: Part, index: number) => Built): Built[] {
  const device = mx.defaultDevice();
  const usual = mx.defaultStream(device);
  while (own.length < parts.length - 1) own.push(mx.newStream(device));
  try {
    return parts.map((part, i) => {
      mx.setDefaultStream(own[i - 1] ?? usual);
      return build(part, i);
    });
  } finally {
    mx.setDefaultStream(usual);
  }
}
