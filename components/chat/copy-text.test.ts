import { expect, it } from 'vitest';
import { copyText } from './copy-text.ts';

it('copies question, text without markup, table and sources with whole addresses', () => {
  const text = copyText(
    {
      question: 'Em que lugar ficou?',
      text: 'Em **5.º lugar**.',
      table: {
        caption: 'I Divisão',
        columns: [
          { key: 'p', label: '#', title: null, align: 'right' },
          { key: 'c', label: 'Equipa', title: null, align: 'left' },
        ],
        rows: [{ id: 'farense', cells: { p: 5, c: 'Farense' }, href: null, highlight: true }],
        total: 1,
        href: null,
      },
      sources: [
        { id: 's', number: 1, anchor: 'a', title: 'Classificação', href: '/epocas/1994-95#linha-farense', note: null },
      ],
    },
    'https://farense.example',
  );
  expect(text).toBe(
    [
      'Em que lugar ficou?',
      'Em 5.º lugar.',
      '#\tEquipa\n5\tFarense',
      '[1] Classificação: https://farense.example/epocas/1994-95#linha-farense',
    ].join('\n\n'),
  );
});
