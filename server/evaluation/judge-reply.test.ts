import { expect, it } from 'vitest';
import { emptyEvidence } from '#server/contracts/evidence.ts';
import type { EvaluationQuestion } from './evaluation-question.ts';
import { judgeReply } from './judge-reply.ts';

const question: EvaluationQuestion = {
  id: 'q',
  origin: 'hand',
  kind: 'épocas',
  style: 'cuidado',
  turns: ['Em que lugar ficou?'],
  must: ['37', ['5.º', 'quinto']],
  mustNot: ['38 pontos'],
  outcomes: ['answered'],
  note: 'tabela',
};
const reply = (text: string, outcome: 'answered' | 'no-record' = 'answered') => ({
  text,
  outcome,
  evidence: emptyEvidence(),
});

it('a reply with everything it must say has no fault', () => {
  expect(judgeReply(question, reply('Quinto lugar, com 37 pontos.'))).toEqual([]);
});

it.each([
  ['a missing figure', reply('Foi 5.º.'), ['falta 37']],
  ['none of the alternatives', reply('37 pontos.'), ['falta 5.º ou quinto']],
  ['a forbidden figure', reply('Foi 5.º com 37, não 38 pontos.'), ['não devia dizer 38 pontos']],
  ['another outcome', reply('5.º, 37', 'no-record'), ['desfecho no-record, devia ser answered']],
])('%s is a fault', (_, given, faults) => {
  expect(judgeReply(question, given)).toEqual(faults);
});
