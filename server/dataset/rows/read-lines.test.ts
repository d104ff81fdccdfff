import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Line, longestLine, readLines } from './read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function linesOf(content: string | Uint8Array): Promise<Line[]> {
  const path = join(folder, 'lines.jsonl');
  writeFileSync(path, content);
  const lines: Line[] = [];
  for await (const some of readLines(path)) lines.push(...some);
  return lines;
}

describe('readLines', () => {
  it('gives every line with its number and its place in bytes', async () => {
    const lines = await linesOf('{"á": 1}\r\n\nfim');
    expect(lines.map(({ number, offset, text }) => [number, offset, text])).toEqual([
      [1, 0, '{"á": 1}'],
      [2, 11, ''],
      [3, 12, 'fim'],
    ]);
  });

  it('drops a byte order mark and says which lines are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFFum\n'),
      Buffer.from([0x44, 0x75, 0x9a, 0x0a]),
      Buffer.from('três\n'),
    ]);
    expect((await linesOf(bytes)).map(({ text, validUtf8 }) => [text, validUtf8])).toEqual([
      ['um', true],
      ['Du\uFFFD', false],
      ['três', true],
    ]);
  });

  it('keeps only the beginning of a line without end', async () => {
    const [line, next] = await linesOf(`${'x'.repeat(3 * longestLine)}\nfim`);
    expect(line?.tooLong).toBe(true);
    expect(line?.text).toHaveLength(longestLine);
    expect(next).toMatchObject({ number: 2, offset: 3 * longestLine + 1, text: 'fim', tooLong: false });
  });

  it('joins lines that lie across the chunks it reads', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${i}${'é'.repeat(50_000)}`);
    expect((await linesOf(texts.join('\n'))).map(({ text }) => text)).toEqual(texts);
  });

  it('reads any bytes, and the places of the lines make up the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const lines = await linesOf(bytes);
        const last = lines.at(-1);
        const length = last ? last.offset + last.bytes : 0;
        expect([bytes.length, bytes.length - 1]).toContain(length);
      }),
    );
  });
});
