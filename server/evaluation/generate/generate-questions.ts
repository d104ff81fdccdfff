import type { FactsIndex } from '#server/facts/open-index.ts';
import type { EvaluationQuestion } from '../evaluation-question.ts';
import { disguise } from './disguise.ts';
import type { Templates } from './draft.ts';
import { factRows } from './fact-rows.ts';
import { followUpQuestions } from './follow-up-questions.ts';
import { headToHeadQuestions } from './head-to-head-questions.ts';
import { matchQuestions } from './match-questions.ts';
import { missingQuestions } from './missing-questions.ts';
import { peopleQuestions } from './people-questions.ts';
import { premiseQuestions } from './premise-questions.ts';
import { recordQuestions } from './record-questions.ts';
import { seasonQuestions } from './season-questions.ts';
import { seededRandom } from './seeded-random.ts';

/** The kinds bear the names of the hand-written files. */
const kinds: Record<string, Templates> = {
  épocas: seasonQuestions,
  jogos: matchQuestions,
  confrontos: headToHeadQuestions,
  recordes: recordQuestions,
  pessoas: peopleQuestions,
  'sem registo': missingQuestions,
  'premissa falsa': premiseQuestions,
  seguimento: followUpQuestions,
};

/**
 * Questions made from the index, with the answer computed straight from its tables: neither the parser's patterns nor
 * the engine's queries take part. The same seed and facts give the same questions.
 */
export async function generateQuestions(index: FactsIndex, seed: number): Promise<EvaluationQuestion[]> {
  const rows = await factRows(index);
  const random = seededRandom(seed);
  return Object.entries(kinds).flatMap(([kind, templates]) =>
    templates(rows, random).map((draft, i): EvaluationQuestion => {
      const { template, outcomes = ['answered'], mustNot = [], must, note } = draft;
      const written = disguise(draft.turns, random);
      return {
        id: `${kind}/${template}-${i + 1}`,
        origin: 'generated',
        kind,
        ...written,
        must,
        mustNot,
        outcomes,
        note,
      };
    }),
  );
}
