import { describe, expect, it } from 'vitest';
import { choosePair } from './choose-pair.ts';

const published = { model: 'mistral', adapter: 'farense-2' };

describe('which model and adapter answer', () => {
  it.each([
    { when: 'something was published', settings: {}, pair: published, chosen: published },
    {
      when: 'a model was published alone',
      settings: {},
      pair: { model: 'mistral', adapter: null },
      chosen: { model: 'mistral', adapter: undefined },
    },
    {
      when: 'the settings name an adapter',
      settings: { adapter: 'mine' },
      pair: published,
      chosen: { model: 'mistral', adapter: 'mine' },
    },
    {
      when: 'the settings name a model: the published adapter may be of another base',
      settings: { model: 'other' },
      pair: published,
      chosen: { model: 'other', adapter: undefined },
    },
    {
      when: 'the settings name both',
      settings: { model: 'other', adapter: 'mine' },
      pair: published,
      chosen: { model: 'other', adapter: 'mine' },
    },
  ])('when $when', ({ settings, pair, chosen }) => {
    const { model, adapter } = choosePair({ engine: 'auto', ...settings }, pair);
    expect({ model, adapter }).toEqual(chosen);
  });

  it('leaves a server elsewhere, and no engine at all, as they are', () => {
    for (const engine of ['off', 'http://localhost:1/v1'])
      expect(choosePair({ engine }, published)).toEqual({ engine });
  });
});
