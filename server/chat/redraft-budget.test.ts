import { describe, expect, it } from 'vitest';
import { RedraftBudget } from './redraft-budget.ts';

/** Drafts that are allowed when each ends as `furthered` says for its number, and takes `ms`. */
function drafts(mayRedraft: boolean, furthered: (attempt: number) => boolean, ms = 100): number {
  const budget = new RedraftBudget(mayRedraft);
  let count = 0;
  while (count < 100 && budget.allows(count * ms)) budget.spend(furthered(count++));
  return count;
}

describe('a model may write anew', () => {
  it.each([
    ['once and no more, where it may not', false, () => false, 100, 1],
    ['a few times in one place', true, () => false, 100, 5],
    ['more often where it gets further', true, () => true, 100, 9],
    ['as long as the fan can wait', true, () => true, 1500, 3],
  ])('%s', (_, mayRedraft, furthered, ms, count) => {
    expect(drafts(mayRedraft, furthered, ms)).toBe(count);
  });
});
