import type { z } from 'zod';
import type { Answer } from '#server/contracts/answer.ts';
import type { Facts } from './facts/facts.ts';
import type { Focus, Parsed } from './parse/parsed.ts';

/** An answer and what it was about, so that the next question can point back to it. */
export interface Composed {
  answer: Answer;
  focus: Focus;
}

/** What a kind makes of a question. The highest score of all kinds wins; 100 is certainty, under 20 is no claim. */
export interface Recognised<Q> {
  query: Q;
  score: number;
}

/** A moment, passed in so that tests can choose it. */
export type Clock = () => Date;

/**
 * One kind of question, from typed query to answer. To add a kind: write such a definition in `kinds/<kind>.ts` with
 * its test beside it, and add it to `registry.ts`.
 */
export interface KindDefinition<S extends z.ZodObject, D> {
  kind: string;
  schema: S;
  /** Answers for the team: a question that names a person is hardly one of these. */
  teamOnly?: boolean;
  /** Reads the question as this kind, or declines. */
  recognise(parsed: Parsed, facts: Facts): Recognised<z.infer<S>> | null;
  /** Fetches everything the answer needs, and nothing that it does not. */
  gather(query: z.infer<S>, facts: Facts): D;
  compose(query: z.infer<S>, data: D, facts: Facts): Composed;
}

/** A recognised question, ready to be answered. */
export interface Proposal {
  kind: string;
  score: number;
  query: unknown;
  answer(): Composed;
}

/** A kind without its types: what the registry holds. */
export interface Kind<S extends z.ZodObject = z.ZodObject> {
  kind: string;
  schema: S;
  propose(parsed: Parsed, facts: Facts): Proposal | null;
  /** Answers a query of this kind. @throws {z.ZodError} when it is not one. */
  answer(query: unknown, facts: Facts): Composed;
}

/** What a name that is neither club nor place takes from the claim of a kind about the team. */
const strangerPenalty = 42;

/** Ties the stages of a kind together: query → evidence → answer. */
export function defineKind<S extends z.ZodObject, D>(definition: KindDefinition<S, D>): Kind<S> {
  const run = (query: z.infer<S>, facts: Facts) => definition.compose(query, definition.gather(query, facts), facts);
  return {
    kind: definition.kind,
    schema: definition.schema,
    propose(parsed, facts) {
      const recognised = definition.recognise(parsed, facts);
      if (!recognised) return null;
      const { query } = recognised;
      const stranger = definition.teamOnly === true && parsed.strangers.length > 0;
      const score = recognised.score - (stranger ? strangerPenalty : 0);
      return { kind: definition.kind, score, query, answer: () => run(query, facts) };
    },
    answer: (query, facts) => run(definition.schema.parse(query), facts),
  };
}
