import { describe, expect, it } from 'vitest';
import type { GateScores } from '#server/contracts/live-pair.ts';
import { compareScores } from './compare-scores.ts';

const good: GateScores = { questions: 250, accuracy: 0.98, falseFigures: 0, refusalPrecision: 1, ownAnswers: 0.9 };

describe('the release gate', () => {
  it.each([
    { what: 'an equal one', candidate: good, live: good },
    { what: 'a better one', candidate: { ...good, accuracy: 0.99 }, live: good },
    { what: 'one that answers a sentence less by itself', candidate: { ...good, ownAnswers: 0.885 }, live: good },
    { what: 'the first model after none', candidate: good, live: { ...good, ownAnswers: null } },
    { what: 'one where nothing was refused before', candidate: good, live: { ...good, refusalPrecision: null } },
  ])('lets $what pass', ({ candidate, live }) => expect(compareScores(candidate, live)).toEqual([]));

  it.each([
    { what: 'one false figure', candidate: { ...good, accuracy: 1, falseFigures: 1 }, says: /1 números sem registo/ },
    { what: 'one wrong answer more', candidate: { ...good, accuracy: 0.976 }, says: /certas: 97,6 %.*98,0 %/ },
    {
      what: 'a refusal that should have been an answer',
      candidate: { ...good, refusalPrecision: 0.97 },
      says: /Recusas/,
    },
    {
      what: 'an adapter whose sentences are mostly replaced',
      candidate: { ...good, ownAnswers: 0.2 },
      says: /substituir/,
    },
    { what: 'one that did not answer at all', candidate: { ...good, ownAnswers: null }, says: /substituir nada: —/ },
  ])('refuses $what and says so', ({ candidate, says }) => {
    const reasons = compareScores(candidate, good);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(says);
  });
});
