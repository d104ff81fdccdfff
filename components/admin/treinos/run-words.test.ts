import { describe, expect, it } from 'vitest';
import type { RunHead } from '#server/contracts/admin-training.ts';
import type { Metric, RunStatus } from '#server/contracts/training-run.ts';
import { runSentence } from './run-words.ts';

const head = (status: RunStatus, message: string | null = null): RunHead => ({
  id: '20260101-000000-noite',
  alive: status === 'running',
  summary: null,
  state: {
    ...{ id: '20260101-000000-noite', name: 'noite', status, step: 400, total_steps: 636, epoch: 1.9 },
    ...{ best_val_loss: 1.8, best_step: 400, checkpoints: [], cause: null, message },
    ...{ created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' },
  },
});
const last = { step: 408, epoch: 1.92, eta_s: 4320 } as Metric;

describe('the sentence about a run', () => {
  it.each([
    {
      when: 'it trains',
      sentence: 'A treinar, época 2: passo 408 de 636. Acaba por volta das 23:42 (faltam 1 h 12 min).',
      now: new Date(2026, 0, 1, 22, 30),
    },
    {
      when: 'it ends tomorrow',
      sentence: 'A treinar, época 2: passo 408 de 636. Acaba por volta das 00:42 de amanhã (faltam 1 h 12 min).',
      now: new Date(2026, 0, 1, 23, 30),
    },
    { when: 'the clock is not known', sentence: 'A treinar, época 2: passo 408 de 636.', now: null },
  ])('says when it ends, if $when', ({ sentence, now }) => {
    expect(runSentence(head('running'), last, now)).toBe(sentence);
  });

  it.each<[RunStatus, string]>([
    ['created', 'Criado, e ainda não começou.'],
    ['queued', 'À espera da sua vez.'],
    ['finished', 'Concluído: passo 400 de 636.'],
    ['stopped', 'Parado no passo 400 de 636.'],
    ['failed', 'Falhou no passo 400 de 636. Disco cheio.'],
    ['interrupted', 'Interrompido no passo 400 de 636. Disco cheio.'],
  ])('tells %s apart, with the reason where there is one', (status, sentence) => {
    const message = sentence.endsWith('cheio.') ? 'Disco cheio.' : null;
    expect(runSentence(head(status, message), last, null)).toBe(sentence);
  });

  it.each([
    ['Treino concluído.', 'Concluído: passo 400 de 636.'],
    [
      'Parado cedo: 3 validações seguidas sem melhorar.',
      'Concluído: passo 400 de 636. Parado cedo: 3 validações seguidas sem melhorar.',
    ],
  ])('adds «%s» to its end only if it tells more', (message, sentence) => {
    expect(runSentence(head('finished', message), last, null)).toBe(sentence);
  });
});
