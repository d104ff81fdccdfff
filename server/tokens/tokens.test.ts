import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mistralTokenizerInstalled, writeMistralTokenizer } from '../../tests/mlx/support/write-mistral-tokenizer.ts';
import { writeTinyTokenizer } from '../../tests/mlx/support/write-tiny-tokenizer.ts';
import { loadTokenizer, type ModelTokenizer, TokenizerError } from './load-tokenizer.ts';
import { StopText } from './stop-text.ts';
import { StreamingDetokenizer } from './streaming-detokenizer.ts';

const portuguese = [
  'O Sporting Clube Farense foi fundado em Faro a 1 de abril de 1910.',
  'Ção, pão, às, últimos, você, Setúbal — «Estádio de São Luís»: 3-0!',
  'Em 1994/95 ficou em 5.º lugar, com 37 pontos…  dois espaços\n\te um tabulador',
  'Emoji 🦁⚽, € e ﬁ, e letras de fora: żółć, 한국어',
  'á decomposto e cedilha ç',
];

function stream(tokenizer: ModelTokenizer, tokens: readonly number[]): string[] {
  const detokenizer = new StreamingDetokenizer(tokenizer);
  return [...tokens.map((token) => detokenizer.add(token)), detokenizer.end()];
}

const folder = mkdtempSync(join(tmpdir(), 'farense-tokens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { name: 'a byte-level vocabulary', write: async (to: string) => writeTinyTokenizer(to) },
  ...(mistralTokenizerInstalled() ? [{ name: "Mistral's own vocabulary", write: writeMistralTokenizer }] : []),
])('with $name', ({ name, write }) => {
  const home = join(folder, name.replaceAll(/\W/g, '-'));
  let tokenizer: ModelTokenizer;
  beforeAll(async () => {
    await write(home);
    tokenizer = loadTokenizer(home);
  });

  it.each(portuguese)('%s comes back from its tokens', (text) => {
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  });

  it.each(portuguese)('%s streams whole characters only', (text) => {
    const pieces = stream(tokenizer, tokenizer.encode(text));
    expect(pieces.join('')).toBe(text);
    expect(pieces.filter((piece) => piece.includes('\uFFFD'))).toEqual([]);
  });

  it('streams any text as it decodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const tokens = tokenizer.encode(text);
        expect(stream(tokenizer, tokens).join('')).toBe(tokenizer.decode(tokens));
      }),
      { numRuns: 200 },
    );
  });

  it('opens raw text with the opening token and a conversation with the template', () => {
    const [first, ...rest] = tokenizer.encode('Faro');
    expect(tokenizer.decode([first ?? -1])).toBe('');
    expect(rest).toEqual(tokenizer.encodePart('Faro'));
    const chat = tokenizer.encodeChat([{ role: 'user', content: 'Olá' }]);
    expect(chat[0]).toBe(first);
    expect(tokenizer.decode(chat)).toContain('Olá');
  });

  it('opens an answer that goes on from a text as the template writes such an answer, without its end', () => {
    const turns = [{ role: 'user', content: 'Quem?' } as const];
    const begun = tokenizer.encodeChat(turns, 'O Farense venceu.');
    expect(tokenizer.decode(begun)).toMatch(/O Farense venceu\.$/);
    expect(begun.slice(0, tokenizer.encodeChat(turns).length)).toEqual(tokenizer.encodeChat(turns));
  });
});

describe('a stream with stop strings', () => {
  it.each([
    { stops: ['</fim>'], pieces: ['Golo', ' <', '/fi', 'm> mais'], out: 'Golo ' },
    { stops: ['</fim>'], pieces: ['a <', '/fi', 'ns'], out: 'a </fins' },
    { stops: ['b', 'abc'], pieces: ['xa', 'bc'], out: 'x' },
    { stops: [], pieces: ['tu', 'do'], out: 'tudo' },
    { stops: ['', '\n\n'], pieces: ['um\n', 'dois\n', '\ntrês'], out: 'um\ndois' },
  ])('$stops ends $pieces at "$out"', ({ stops, pieces, out }) => {
    const stop = new StopText(stops);
    expect(pieces.map((piece) => stop.add(piece)).join('') + stop.end()).toBe(out);
  });
});

describe('tokenizer files that cannot be used are named', () => {
  it.each([
    { why: 'no file', file: 'tokenizer.json', content: null, message: /tokenizer_config\.json não existe/ },
    {
      why: 'not JSON',
      file: 'tokenizer_config.json',
      content: '{',
      message: /tokenizer_config\.json não é JSON válido/,
    },
    { why: 'no model', file: 'tokenizer.json', content: '{}', message: /tokenizer\.json não é um tokenizador/ },
    { why: 'a broken template', file: 'chat_template.jinja', content: '{% for %}', message: /chat template/ },
  ])('$why', ({ why, file, content, message }) => {
    const home = join(folder, `broken-${why.replaceAll(' ', '-')}`);
    if (content !== null) {
      writeTinyTokenizer(home);
      writeFileSync(join(home, file), content);
    }
    expect(() => loadTokenizer(home)).toThrow(TokenizerError);
    expect(() => loadTokenizer(home)).toThrow(message);
  });
});
