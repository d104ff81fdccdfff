import { expect, it } from 'vitest';
import { conversationMarkdown } from './conversation-markdown.ts';

it('writes questions as headings and answers with table and sources', () => {
  const markdown = conversationMarkdown(
    {
      id: 'c',
      title: 'A época',
      createdAt: 0,
      updatedAt: 0,
      messages: [
        { id: '1', role: 'user', parts: [{ type: 'text', text: 'Em que lugar ficou?' }] },
        {
          id: '2',
          role: 'assistant',
          parts: [
            { type: 'text', text: 'Em **5.º lugar**.' },
            { type: 'source-url', sourceId: 's', url: '/epocas/1994-95', title: 'Classificação' },
            {
              type: 'data-table',
              data: {
                caption: 'I Divisão',
                columns: [{ key: 'c', label: 'Equipa', title: null, align: 'left' }],
                rows: [{ id: 'r', cells: { c: 'A|B' }, href: null, highlight: false }],
                total: 1,
                href: null,
              },
            },
          ],
        },
      ],
    },
    'https://farense.example',
  );
  expect(markdown).toBe(
    [
      '# A época',
      '## Em que lugar ficou?',
      'Em **5.º lugar**.',
      '*I Divisão*',
      '| Equipa |\n| --- |\n| A\\|B |',
      '1. [Classificação](https://farense.example/epocas/1994-95)\n',
    ].join('\n\n'),
  );
});
