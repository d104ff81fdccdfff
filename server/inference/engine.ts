import type { GenerationEvent, GenerationInput } from '#server/contracts/generation.ts';

export const engineErrorCodes = ['busy', 'unavailable', 'crashed', 'bad-request', 'timeout', 'remote'] as const;

export type EngineErrorCode = (typeof engineErrorCodes)[number];

/** An answer that an engine could not give, or not to its end. What was received stays valid as far as it goes. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface EngineStatus {
  readonly kind: 'local' | 'remote';
  /** `starting` and `restarting` pass by themselves; `failed` needs a person. */
  readonly state: 'starting' | 'ready' | 'restarting' | 'failed' | 'stopped';
  readonly model: string;
  /** What is wrong, or null. */
  readonly problem: string | null;
  readonly active: number;
  readonly waiting: number;
  /** Null where it is not ours to know. */
  readonly memoryBytes: number | null;
  readonly restarts: number;
}

/** Whatever turns a prompt into text: a process of ours, or a server elsewhere. */
export interface Engine {
  /**
   * Streams one answer. Leaving the loop or aborting frees its place within a step.
   * @throws {EngineError} and the signal's reason
   */
  generate(request: GenerationInput, signal: AbortSignal): AsyncGenerator<GenerationEvent>;
  /** True when a request would be taken now. */
  health(): Promise<boolean>;
  status(): EngineStatus;
  close(): Promise<void>;
}
