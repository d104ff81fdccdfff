import { randomUUID } from 'node:crypto';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { buildPrompt } from '#server/knowledge/prompt.ts';
import { only, outcomeNames } from '../build/make-example.ts';
import type { DatasetExample } from './dataset-edit.ts';

/** A new example to begin from: the question with the evidence that the chat would find, and the composed answer. */
export async function draftExample(question: string, index: FactsIndex): Promise<DatasetExample> {
  const answer = await answerQuestion(question, [], index);
  const { text, rowIds } = buildPrompt({ question, earlier: [], answer });
  const shown = answer.evidence.rows.filter(({ id }) => rowIds.includes(id));
  const id = `manual:${randomUUID().slice(0, 8)}`;
  return {
    prompt: text,
    completion: answer.sentences.join(' '),
    metadata: {
      id,
      tipo: answer.evidence.kind,
      resposta: outcomeNames[answer.outcome],
      epoca: only(shown.map(({ values }) => values.epoca)),
      competicao: only(shown.map(({ values }) => values.competicao)),
      entidade: rowIds[0] ?? id,
      fontes: rowIds,
    },
  };
}
