import { expect, it } from 'vitest';
import { waitingWords } from './waiting-words.ts';

const answer = (position: number | null) => ({
  id: 'r',
  role: 'assistant' as const,
  parts: [],
  metadata: { position },
});

it.each([
  [null, 'A procurar nos registos…'],
  [answer(null), 'A procurar nos registos…'],
  [answer(1), 'És o próximo na fila do modelo…'],
  [answer(4), 'Há 3 à tua frente na fila do modelo…'],
])('says what is waited for', (given, words) => expect(waitingWords(given)).toBe(words));
