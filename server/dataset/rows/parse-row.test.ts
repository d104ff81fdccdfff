import { describe, expect, it } from 'vitest';
import { parseRow } from './parse-row.ts';
import { writeRow } from './write-row.ts';

const file = { index: 0, path: 'dados.jsonl', role: null };
const parse = (text: string) =>
  parseRow({ number: 1, offset: 0, bytes: text.length, text, validUtf8: true, tooLong: false }, file);
const parseObject = (value: object) => parse(JSON.stringify(value));

describe('parseRow', () => {
  it('reads a question and its answer', () => {
    const row = parseObject({ prompt: 'Quem?', completion: 'O Farense.', metadata: { tipo: 'x' } });
    expect(row).toMatchObject({
      format: 'prompt-completion',
      prompt: 'Quem?',
      question: 'Quem?',
      completion: 'O Farense.',
      metadata: { tipo: 'x' },
      problems: [],
    });
  });

  it('reads a conversation: the last answer is learned, the system turn is not asked', () => {
    const messages = [
      { role: 'system', content: 'Sê breve.' },
      { role: 'user', content: 'Quem?' },
      { role: 'assistant', content: 'O Farense.' },
      { role: 'user', content: 'Quando?' },
      { role: 'assistant', content: 'Em 1910.' },
    ];
    expect(parseObject({ messages })).toMatchObject({
      format: 'messages',
      prompt: 'Quem?\n\nO Farense.\n\nQuando?',
      question: 'Quando?',
      completion: 'Em 1910.',
    });
  });

  const texts: [what: string, text: string, prompt: string, completion: string][] = [
    ['a Mistral template', '<s>[INST] Quem? [/INST] O Farense.</s>', 'Quem?', 'O Farense.'],
    [
      'a ChatML template',
      '<|im_start|>user\nQuem?<|im_end|>\n<|im_start|>assistant\nO Farense.<|im_end|>',
      'Quem?',
      'O Farense.',
    ],
    ['headings', '### Pergunta:\nQuem?\n### Resposta:\nO Farense.', 'Quem?', 'O Farense.'],
    ['nothing', 'O Farense foi fundado em 1910.', '', 'O Farense foi fundado em 1910.'],
  ];
  it.each(texts)('reads a text wrapped in %s', (_, text, prompt, completion) => {
    expect(parseObject({ text })).toMatchObject({ format: 'text', prompt, completion, problems: [] });
  });
});

describe('writeRow', () => {
  it('writes either form, and raw text as text', () => {
    const pair = parseObject({ prompt: 'Quem?', completion: 'O Farense.', metadata: { tipo: 'x' } });
    expect(JSON.parse(writeRow(pair, 'chat'))).toEqual({
      messages: [
        { role: 'user', content: 'Quem?' },
        { role: 'assistant', content: 'O Farense.' },
      ],
      metadata: { tipo: 'x' },
    });
    expect(parse(writeRow(pair, 'chat'))).toMatchObject({ prompt: 'Quem?', completion: 'O Farense.' });
    expect(writeRow(parseObject({ text: 'Só texto.' }), 'chat')).toBe('{"text":"Só texto."}');
  });
});
