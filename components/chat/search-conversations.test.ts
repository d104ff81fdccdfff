import { expect, it } from 'vitest';
import type { StoredConversation } from './conversation-store.ts';
import { searchConversations } from './search-conversations.ts';

const conversation = (id: string, title: string, text: string): StoredConversation => ({
  id,
  title,
  createdAt: 0,
  updatedAt: 0,
  messages: [{ id: 'm', role: 'assistant', parts: [{ type: 'text', text }] }],
});

const all = [
  conversation('a', 'Em que lugar ficou em 94/95?', 'Em **5.º lugar** da I Divisão.'),
  conversation('b', 'Vitória de Guimarães', 'Não tenho registo.'),
];

it.each([
  ['', 'a b'],
  ['divisao', 'a'],
  ['GUIMARAES registo', 'b'],
  ['guimarães divisão', ''],
])('finds for %j: %s', (search, expected) => {
  expect(
    searchConversations(all, search)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});
