import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { GenerationRequest } from '#server/contracts/generation.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import { Generator, type GeneratorLimits } from './generate/generator.ts';
import { generateText, type TextEvent, type TextGeneratorParts } from './generate/text-generator.ts';
import { loadModel } from './model/load-model.ts';
import type { ModelLora } from './model/mistral.ts';
import { loadAdapter } from './tuner/load-adapter.ts';
import { modelLora } from './tuner/model-lora.ts';

/** Adapters kept in memory over the one base. */
const adaptersKept = 4;

/** A loaded model with its tokenizer and the adapters that were asked for. */
export class InferenceSession {
  private readonly parts: TextGeneratorParts;
  /** By folder and version, least recently used first. */
  private readonly adapters = new Map<string, ModelLora>();

  /** @throws {ModelError | TokenizerError} */
  constructor(folder: string, limits: GeneratorLimits) {
    const tokenizer = loadTokenizer(folder);
    const model = loadModel(folder);
    this.parts = { model, tokenizer, generator: new Generator(model, limits) };
  }

  get parameters(): number {
    return parameterCount(this.parts.model.config);
  }

  get prefixBytes(): number {
    return this.parts.generator.prefixBytes;
  }

  /** @throws {RequestError | ModelError} for this request alone */
  async *generate(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<TextEvent> {
    const adapter = request.adapter === null ? null : this.loadAdapter(request.adapter);
    const versioned = { ...request, adapter: adapter?.version ?? null };
    yield* generateText(this.parts, versioned, adapter?.lora ?? null, signal);
  }

  /**
   * The adapter in `folder`, loaded unless it is. One whose file changed is another one: it is loaded anew, and what is
   * remembered of earlier prompts does not count for it.
   * @throws {ModelError}
   */
  loadAdapter(folder: string): { version: string; lora: ModelLora } {
    const changed = statSync(join(folder, 'adapters.safetensors'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const version = `${folder}@${changed}`;
    const { config, policy } = this.parts.model;
    const lora = this.adapters.get(version) ?? modelLora(loadAdapter(folder, config, policy.dtype), config);
    this.adapters.delete(version);
    this.adapters.set(version, lora);
    const [oldest] = this.adapters.keys();
    if (this.adapters.size > adaptersKept && oldest) this.adapters.delete(oldest);
    return { version, lora };
  }
}
