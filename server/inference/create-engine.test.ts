import { expect, it } from 'vitest';
import { createEngine } from './create-engine.ts';

it('is none when it is off', () => {
  expect(createEngine({ engine: 'off', model: 'nowhere' })).toBeNull();
});

it('is the server whose address is given', () => {
  const chosen = createEngine({ engine: 'http://127.0.0.1:1/v1', model: 'mistral' });
  expect(chosen?.engine.status()).toMatchObject({ kind: 'remote', model: 'mistral' });
});

it.each([
  { choice: { engine: 'auto', model: 'nao-existe' }, message: /Não há modelo "nao-existe".*farense model list/ },
  { choice: { engine: 'auto', model: '/nao/existe' }, message: /procurei em \/nao\/existe/ },
])('says what is missing: $choice.model', ({ choice, message }) => {
  expect(() => createEngine(choice)).toThrow(message);
});
