import type { Answer, Outcome } from '#server/contracts/answer.ts';
import { type Evidence, emptyEvidence } from '#server/contracts/evidence.ts';
import type { Composed } from '../kind.ts';
import type { Focus } from '../parse/parsed.ts';

/** The parts of an answer that this kind has to say; the rest is empty. */
export interface AnswerParts extends Partial<Omit<Answer, 'evidence' | 'outcome'>> {
  outcome?: Outcome;
  evidence?: Partial<Evidence>;
  focus?: Focus;
}

/** Completes an answer: every list that was not given is empty. */
export function composed(kind: string, parts: AnswerParts): Composed {
  const { focus = {}, evidence, outcome = 'answered', ...rest } = parts;
  return {
    focus,
    answer: {
      outcome,
      sentences: [],
      figures: [],
      table: null,
      links: [],
      choices: [],
      followUps: [],
      ...rest,
      evidence: { ...emptyEvidence(kind), ...evidence },
    },
  };
}

/** "Não tenho registo de …", then what there is nearby. */
export function noRecord(kind: string, sentence: string, nearby: string[] = [], parts: AnswerParts = {}): Composed {
  return composed(kind, { ...parts, outcome: 'no-record', sentences: [sentence, ...nearby] });
}
