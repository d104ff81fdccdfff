import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#server/config/seeded-random.ts';
import { promptInstruction } from '#server/knowledge/prompt.ts';
import { copyExercise, type TextExample } from './copy-exercise.ts';
import { figureVariation } from './vary-figures.ts';
import { type NameWords, nameVariation } from './vary-names.ts';

/** An example of the dataset, and what kind of question it is. */
export interface SourceExample extends TextExample {
  readonly kind: string;
}

export interface BaseTextPlan {
  readonly seed: number;
  readonly train: number;
  readonly valid: number;
  /** Longest prompt and completion together, in bytes of UTF-8. */
  readonly longest: number;
  /** Leaves out the instruction that begins every prompt: the same words each time teach nothing. */
  readonly withoutInstruction: boolean;
  /** Share of exercises that are nothing but copying, and how many names they have at most. */
  readonly exercises: number;
  readonly mostPairs: number;
  /** See figureVariation. */
  readonly spread?: number | undefined;
}

/** Shares of examples that get other figures and other names; the rest keep what the facts say. */
const withOtherFigures = 0.85;
const withOtherNames = 0.6;

/**
 * Writes train.jsonl and valid.jsonl to learn a language model from: examples of the dataset with figures and names
 * exchanged, and exercises in copying. No two are alike and none says what is true, so that answers can only be found in
 * the evidence. Deterministic by seed.
 */
export function writeBaseText(
  folder: string,
  source: readonly SourceExample[],
  words: NameWords,
  plan: BaseTextPlan,
): void {
  const examples = baseText(source, words, plan);
  mkdirSync(folder, { recursive: true });
  for (const [part, count] of [['valid', plan.valid] as const, ['train', plan.train] as const]) {
    const lines: string[] = [];
    while (lines.length < count) lines.push(JSON.stringify(examples.next().value));
    writeFileSync(join(folder, `${part}.jsonl`), `${lines.join('\n')}\n`);
  }
}

/** Examples without end. Rare kinds are taken more often than their share: by the square root of their number. */
export function* baseText(
  source: readonly SourceExample[],
  words: NameWords,
  plan: Omit<BaseTextPlan, 'train' | 'valid'>,
): Generator<TextExample, never> {
  const random = seededRandom(plan.seed);
  const kinds = byKind(source.filter((example) => bytes(example) <= plan.longest));
  while (true) {
    const example =
      random() < plan.exercises
        ? copyExercise(words, 1 + Math.floor(random() * plan.mostPairs), random)
        : vary(pickExample(kinds, random), words, random, plan.spread);
    if (bytes(example) <= plan.longest * 1.3) yield plan.withoutInstruction ? withoutInstruction(example) : example;
  }
}

interface Kind {
  readonly examples: readonly SourceExample[];
  /** Sum of weights up to and with this kind. */
  readonly upTo: number;
}

function byKind(source: readonly SourceExample[]): Kind[] {
  const groups = [...Map.groupBy(source, ({ kind }) => kind)].sort(([a], [b]) => (a < b ? -1 : 1));
  let upTo = 0;
  return groups.map(([, examples]) => {
    upTo += Math.sqrt(examples.length);
    return { examples, upTo };
  });
}

function pickExample(kinds: readonly Kind[], random: () => number): SourceExample {
  const place = random() * (kinds.at(-1)?.upTo ?? 0);
  const kind = kinds.find(({ upTo }) => place < upTo);
  const example = kind?.examples[Math.floor(random() * kind.examples.length)];
  if (!example) throw new RangeError('there is no example to vary that is short enough');
  return example;
}

function vary(example: SourceExample, words: NameWords, random: () => number, spread = 0): TextExample {
  const start = example.prompt.startsWith(promptInstruction) ? promptInstruction : '';
  const texts = [example.prompt.slice(start.length), example.completion];
  const same = (text: string) => text;
  const figures = random() < withOtherFigures ? figureVariation(texts, random, spread) : same;
  const names = random() < withOtherNames ? nameVariation(texts, words, random) : same;
  const [prompt = '', completion = ''] = texts.map((text) => names(figures(text)));
  return { prompt: start + prompt, completion };
}

const withoutInstruction = ({ prompt, completion }: TextExample): TextExample => ({
  prompt: prompt.replace(promptInstruction, '').trimStart(),
  completion,
});

const bytes = ({ prompt, completion }: TextExample) => Buffer.byteLength(prompt) + Buffer.byteLength(completion);
