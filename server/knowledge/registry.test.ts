import { expect, it } from 'vitest';
import { questionKindNames } from '#server/contracts/question-kind-names.ts';
import { kinds } from './registry.ts';

it('every kind of question has a name that an admin reads, and no two the same', () => {
  const nameless = kinds.filter(({ kind }) => !questionKindNames[kind]).map(({ kind }) => kind);
  expect(nameless).toEqual([]);
  const names = Object.values(questionKindNames);
  expect(new Set(names).size).toBe(names.length);
});
