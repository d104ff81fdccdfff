import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanFile } from '#server/dataset/clean/clean-file.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-clean-test-'));
const input = join(folder, 'dados.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});

const question = 'Em que lugar ficou o Farense em 1994/95?';
const good = JSON.stringify({ prompt: question, completion: 'Ficou em 5.º lugar, com 37 pontos.' });

function write(...lines: (string | object | Uint8Array)[]): void {
  const bytes = lines.map((line) =>
    line instanceof Uint8Array ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
  );
  writeFileSync(input, Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')])));
}
const read = (path: string) => readFileSync(path, 'utf8');

describe('cleaning a file', () => {
  it('repairs, leaves out copies and moves the rest to quarantine with its reasons', async () => {
    write(
      good,
      { prompt: '', completion: 'Um parágrafo solto.' },
      { prompt: 'Quem?', completion: ' O JoÃ£o,  em 1994/1995. ' },
      'isto não é JSON',
      '',
      good,
      { prompt: question, completion: 'Ficou em 5.º lugar,\u00a0com 37 pontos.' },
    );
    const report = await cleanFile(input);
    expect(report).toMatchObject({ read: 7, written: 2, quarantined: 2, duplicates: 2, blank: 1, backup: null });
    expect(read(report.output)).toBe(
      `${good}\n${JSON.stringify({ prompt: 'Quem?', completion: 'O João, em 1994/95.' })}\n`,
    );
    const held = read(report.quarantine ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(held.map(({ line, reasons }) => [line, reasons[0].rule])).toEqual([
      [2, 'empty-field'],
      [4, 'broken-json'],
    ]);
    expect(held[1].raw).toBe('isto não é JSON');
  });

  it('reads a line in Windows-1252 instead of losing it', async () => {
    write(Buffer.from(JSON.stringify({ prompt: 'Quem?', completion: 'Foi o João.' }), 'latin1'));
    const report = await cleanFile(input);
    expect(report.repairs).toEqual({ 'windows-1252': 1 });
    expect(JSON.parse(read(report.output))).toEqual({ prompt: 'Quem?', completion: 'Foi o João.' });
  });

  it('never overwrites its input unless asked, and then keeps every earlier state', async () => {
    write({ prompt: 'Quem?', completion: 'Foi  o Farense.' });
    await expect(cleanFile(input, { output: input })).rejects.toThrow(DatasetError);
    const before = read(input);
    const report = await cleanFile(input, { inPlace: true });
    expect(read(report.backup ?? '')).toBe(before);
    expect((await cleanFile(input, { inPlace: true })).backup).toBe(`${input}.bak.1`);
    expect(read(`${input}.bak`)).toBe(before);
  });

  it('reads conversations and writes them in either form', async () => {
    const turns = [
      { role: 'system', content: 'Fala do Farense.' },
      { role: 'user', content: 'Quem ganhou?' },
      { role: 'assistant', content: 'Ganhou o Farense.' },
    ];
    write({ messages: turns, metadata: { tipo: 'resultado' } });
    const pair = await cleanFile(input);
    expect(JSON.parse(read(pair.output))).toEqual({
      prompt: 'Quem ganhou?',
      completion: 'Ganhou o Farense.',
      metadata: { tipo: 'resultado' },
    });
    const chat = await cleanFile(input, { format: 'chat' });
    expect(JSON.parse(read(chat.output))).toEqual({ messages: turns, metadata: { tipo: 'resultado' } });
  });

  it('changes nothing the second time, whatever the rows', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('O JoÃ£o venceu.', '  Em 1994/1995.  ', 'Foi “ele”.', 'Du\u009aan marcou.', 'Joa\u0303o.'),
    );
    const line = fc.oneof(
      fc.record({ prompt: text, completion: text }).map((value) => JSON.stringify(value)),
      fc.record({ text }).map((value) => JSON.stringify(value)),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        write(...lines);
        const first = await cleanFile(input, { output: join(folder, 'um.jsonl') });
        const second = await cleanFile(first.output, { output: join(folder, 'dois.jsonl') });
        expect(read(second.output)).toBe(read(first.output));
        expect(second).toMatchObject({ quarantined: 0, duplicates: 0, blank: 0, repairs: {} });
        expect(first.read).toBe(first.written + first.quarantined + first.duplicates + first.blank);
      }),
      { numRuns: 60 },
    );
  });
});
