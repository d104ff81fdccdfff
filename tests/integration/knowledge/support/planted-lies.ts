import { seededRandom } from '#server/config/seeded-random.ts';
import type { Answer } from '#server/contracts/answer.ts';
import { clubName } from '#server/knowledge/compose/portuguese.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';
import { type Lie, lieKinds, plantLie } from '../../../support/plant-lie.ts';

/** Names of the facts that a lie may put in the place of another. */
export function namesOf(facts: Facts): string[] {
  const people = [...facts.people.values()].map(({ name }) => name).filter((name) => name.includes(' '));
  return [...[...facts.clubs.values()].filter((club) => !club.is_self).map(clubName), ...people];
}

/** One lie of every kind for each sentence of an answer that has something to lie about. */
export function liesAbout(answer: Answer, far: readonly string[], seed: number): (Lie & { readonly truth: string })[] {
  if (answer.outcome !== 'answered' && answer.outcome !== 'corrected') return [];
  const random = seededRandom(seed);
  const told = answer.sentences.flatMap(splitSentences);
  const values = answer.evidence.rows.flatMap((row) => [row.values.adversario, row.values.nome, row.values.equipa]);
  const names = values.filter((value) => typeof value === 'string' && value !== 'Farense').map(String);
  const near = [...new Set(names.map((name) => name.replace(/^[oa] (?=\p{Lu})/u, '')))];
  const figures = answer.evidence.rows.slice(0, 6).flatMap((row) => Object.values(row.values));
  const numbers = [...new Set(figures.filter((value) => typeof value === 'number' && value >= 0 && value < 1000))];
  return told.flatMap((truth) =>
    lieKinds.flatMap((kind) => {
      const lie = plantLie(kind, truth, { near, far }, numbers.map(Number), random);
      return lie && !told.includes(lie.text) ? [{ ...lie, truth }] : [];
    }),
  );
}
