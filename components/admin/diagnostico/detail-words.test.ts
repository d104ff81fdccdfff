import { expect, it } from 'vitest';
import { detailWords } from './detail-words.ts';

it.each([
  [
    { run: '20260101-000000-noite', checkpoint: 'checkpoint_epoch1_step20' },
    'treino: 20260101-000000-noite · ponto de controlo: checkpoint_epoch1_step20',
  ],
  [{ what: 'publish', adapter: 'noite' }, 'adaptador: noite'],
  [{ kind: '', only: null, seed: 1 }, 'sorteio: 1'],
  [{ name: 'zeca', role: 'viewer' }, 'nome: zeca · papel: só vê'],
  [{ deleted: 3, all: true }, 'apagadas: 3 · todas: sim'],
  [{ outra: [1] }, 'outra: [1]'],
  [{}, ''],
])('%o is told as «%s»', (detail, words) => {
  expect(detailWords(detail)).toBe(words);
});
