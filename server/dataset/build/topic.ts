import type { Outcome } from '#server/contracts/answer.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import type { Slots } from './expand-template.ts';
import type { RandomSource } from './random-source.ts';

/** One matter that can be asked about: a season's place, a match, a person's birth. */
export interface Target {
  /** What the examples belong to, so that a split can keep them together: "epoca:1994", "clube:benfica". */
  readonly entity: string;
  readonly slots: Slots;
  /** Texts that the evidence or the answer must have, so that it is about what was asked. */
  readonly must: readonly string[];
  /** Earlier questions of the conversation, as templates. */
  readonly earlier?: readonly string[];
  /** Takes the place of the topic's own templates. */
  readonly templates?: readonly string[];
  /** What would be missing without records, as a noun with its article and nothing that the question may not say: "o lugar do Farense nessa época". */
  readonly lacks?: string;
}

/** A sort of question. To add one: a file in topics/ and a line in topics.ts. */
export interface Topic {
  /** Name in `metadata.tipo`. */
  readonly tipo: string;
  readonly templates: readonly string[];
  /** Outcomes that are right for these questions. */
  readonly outcomes: readonly Outcome[];
  /** Kinds of evidence that show that the engine understood; any but `none` when not given. */
  readonly kinds?: readonly string[];
  /** The first sentence alone already answers. */
  readonly firstIsEnough?: true;
  /** The composed words are the ones that answer: others would say something else of the same rows. */
  readonly asComposed?: true;
  /** The facts never hold this: the answer is that there is no record, and not what the engine says. */
  readonly alwaysRefused?: true;
  /** Examples to make of each target, at most. */
  readonly each: number;
  targets(facts: Facts, random: RandomSource): Target[];
}
