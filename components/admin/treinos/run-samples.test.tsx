import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { RunEvent } from '#server/contracts/training-run.ts';
import { RunExamples, RunSamples } from './run-samples.tsx';

const event = (kind: RunEvent['kind'], step: number, data: Record<string, unknown>): RunEvent => ({
  ...{ time: '2026-01-01T00:00:00.000Z', kind, step, message: '', data },
});
const example = (question: string, loss: number) => ({
  prompt: `Dados:\n…\n\nPergunta: ${question}`,
  expected: ' Foi **o Hassan**.',
  loss,
});
const examples = (step: number, loss: number) =>
  event('examples', step, { worst: [example('quem marcou?', loss)], best: [example('onde fica?', loss / 100)] });

/** What is read, cell after cell. */
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

it('shows the examples of the last validation, hardest and easiest, question and answer without the evidence', () => {
  const html = renderToStaticMarkup(<RunExamples events={[examples(10, 5), examples(20, 2.345)]} />);
  expect(words(html)).toBe(
    'Os piores da validação pergunta e resposta certa perda Pergunta: quem marcou? Foi o Hassan . 2,345 ' +
      'Os melhores da validação pergunta e resposta certa perda Pergunta: onde fica? Foi o Hassan . 0,023',
  );
});

it('shows nothing of a run that wrote none, as those before did', () => {
  expect(renderToStaticMarkup(<RunExamples events={[event('best', 10, { val_loss: 1 })]} />)).toBe('');
});

it('shows what was answered to a question at each validation, and which answer was right', () => {
  const sample = (step: number, answer: string) =>
    event('sample', step, { samples: [{ prompt: 'Pergunta: quem?', expected: 'Foi **ele**.', answer }] });
  const html = renderToStaticMarkup(<RunSamples events={[sample(0, ''), sample(10, ' Foi **ele**.')]} />);
  expect(words(html)).toContain('0 (nada) não 10 Foi ele . sim');
});
