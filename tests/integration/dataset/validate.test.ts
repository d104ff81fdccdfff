import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { DatasetError } from '#server/dataset/dataset-error.ts';
import type { Finding } from '#server/dataset/validate/finding.ts';
import { loadKnownSeasons } from '#server/dataset/validate/known-seasons.ts';
import {
  type ValidateOptions,
  type ValidationSummary,
  validateFiles,
} from '#server/dataset/validate/validate-files.ts';
import { writeSarif } from '#server/dataset/validate/write-sarif.ts';
import { openIndex } from '#server/facts/open-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-validate-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples = join(paths.dados, 'treino_antigo');
const hasSamples = process.env.FARENSE_DADOS !== undefined && existsSync(samples);

async function check(
  files: string[],
  options: ValidateOptions = {},
): Promise<{ findings: Finding[]; summary: ValidationSummary }> {
  const run = validateFiles(files, options);
  const findings: Finding[] = [];
  for (;;) {
    const next = await run.next();
    if (next.done) return { findings, summary: next.value };
    findings.push(next.value);
  }
}

function write(name: string, lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}
const linesOf = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ line }) => line);

describe.skipIf(!hasSamples)('the samples of the old training sets', () => {
  it('have an empty prompt in every row (defect 34) and no refusal (defect 38)', async () => {
    const files = ['train', 'val'].map((part) => join(samples, `LLM_training_${part}_data_amostra.jsonl`));
    const { findings, summary } = await check(files);
    expect(summary.byRule['empty-field']).toBe(80);
    expect(summary.byRule['heading-only']).toBeGreaterThanOrEqual(15);
    expect(linesOf(findings, 'no-refusals')).toEqual([1, 1]);
    expect(summary.files.map(({ role }) => role)).toEqual(['train', 'valid']);
  });

  it('answer beside the question, and with one answer for eight questions (defect 36)', async () => {
    const { findings } = await check([join(samples, 'training_data_lora_amostra.jsonl')]);
    expect(linesOf(findings, 'answer-ignores-question')).toEqual([10, 11, 36, 37]);
    expect(linesOf(findings, 'repeated-answer')).toEqual(expect.arrayContaining([8, 9, 10, 11, 12]));
    expect(linesOf(findings, 'no-refusals')).toEqual([1]);
  });
});

describe('planted defects of the old training data', () => {
  const q = 'Como ficou o Farense em 2006/07?';
  const planted: [defect: string, rule: string, row: object][] = [
    ['32: the letter O for zero', 'ocr-debris', { prompt: q, completion: 'Farense, O - Olhanense, 1.' }],
    ['32: a joined word', 'ocr-debris', { prompt: q, completion: 'O jogo daAssociação foi em Faro.' }],
    ['32: a glued figure', 'ocr-debris', { prompt: q, completion: 'O Farense venceu por4 golos.' }],
    ['32: no space after a comma', 'ocr-debris', { prompt: q, completion: 'O Farense,que venceu, subiu.' }],
    [
      '32: the start of a sentence is missing',
      'starts-mid-sentence',
      { prompt: q, completion: 'que venceu o jogo em Faro.' },
    ],
    ['32: no final punctuation', 'no-final-punctuation', { prompt: q, completion: 'O Farense venceu o jogo em' }],
    ['32: a running header', 'page-header', { prompt: q, completion: 'HISTÓRIA DO SPORTING CLUBE FARENSE 45' }],
    [
      '33: a prompt left in the text',
      'leftover-prompt',
      { prompt: q, completion: 'Corrige este txt e devolve só o texto.' },
    ],
    ['34: an empty prompt', 'empty-field', { prompt: '', completion: 'Um parágrafo de um livro.' }],
    [
      '36: no title named',
      'answer-ignores-question',
      { prompt: 'Quais foram as conquistas de Ismael?', completion: 'Ismael nasceu em Tavira.' },
    ],
    [
      '37: a place that the table denies',
      'contradicts-facts',
      { prompt: 'Em que lugar ficou o Farense em 2023/24?', completion: 'Ficou em 11.º lugar.' },
    ],
    [
      '37: points that the table denies',
      'contradicts-facts',
      { prompt: 'E o Farense?', completion: 'Em 2022/23 fez 68 pontos.' },
    ],
    [
      '37: an absurd record',
      'impossible-figures',
      { prompt: q, completion: '6 vitórias, 1 empate e 73 derrotas em 25 jogos.' },
    ],
  ];

  it('are all found, on their lines', async () => {
    const seasons = await loadKnownSeasons(await openIndex());
    const { findings } = await check(
      [
        write(
          'planted.jsonl',
          planted.map(([, , row]) => row),
        ),
      ],
      { seasons },
    );
    for (const [i, [defect, rule]] of planted.entries()) {
      expect(findings, defect).toContainEqual(expect.objectContaining({ rule, line: i + 1 }));
    }
  });

  it('35: rows of the validation set that are in the training set, exactly and nearly', async () => {
    const text =
      'O Farense venceu o jogo de Faro por quatro a um, com muita chuva, pouca luz e um relvado cheio de água.';
    const train = write('train.jsonl', [
      { prompt: 'Como foi?', completion: text },
      { prompt: 'E depois?', completion: 'Depois subiu de divisão, em Faro.' },
    ]);
    const valid = write('val.jsonl', [
      { prompt: 'Como foi?', completion: `${text} Sim.` },
      { prompt: 'E depois?', completion: 'Depois subiu de divisão, em Faro.' },
    ]);
    const { findings } = await check([train, valid]);
    expect(linesOf(findings, 'leakage-near')).toEqual([1]);
    expect(linesOf(findings, 'leakage-exact')).toEqual([2]);
  });

  it('a clean file passes, and says what was not checked', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      prompt: `Em que lugar ficou o clube número ${i}?`,
      completion:
        i % 5
          ? `O clube número ${i} ficou em ${i}.º lugar, com ${i * 2} pontos.`
          : `Não tenho registo do clube número ${i}.`,
      metadata: { tipo: 'lugar', entidade: `clube:${i}` },
    }));
    const { findings, summary } = await check([write('limpo.jsonl', rows)]);
    expect(findings).toEqual([]);
    expect(summary.notChecked.map(({ rule }) => rule)).toContain('too-long');
  });
});

describe('validating any file', () => {
  it('never throws, and leaves nothing behind, whatever the bytes', async () => {
    const path = join(folder, 'qualquer.jsonl');
    const json = fc.array(
      fc.oneof(
        fc.json(),
        fc
          .record({
            prompt: fc.string({ unit: 'binary' }),
            completion: fc.string({ unit: 'binary' }),
            metadata: fc.jsonValue(),
          })
          .map((row) => JSON.stringify(row)),
      ),
      { maxLength: 8 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      json.map((lines) => Buffer.from(lines.join('\n'))),
    );
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        writeFileSync(path, content);
        const { findings, summary } = await check([path], { temporaryFolder: temporary });
        expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
        expect(summary.errors + summary.warnings).toBe(findings.length);
        expect(readdirSync(temporary)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('names a file that is not there, and a rule that does not exist', async () => {
    await expect(check([join(folder, 'nada.jsonl')])).rejects.toThrow(DatasetError);
    await expect(check([write('um.jsonl', [])], { off: ['nada'] })).rejects.toThrow(/nada.*não existe/);
  });

  it('writes SARIF with rules, places and what a row is compared with', async () => {
    const path = write('sarif.jsonl', [
      '{',
      { prompt: 'Quem?', completion: 'Foi o Farense.' },
      { prompt: 'Quem?', completion: 'Foi o Farense.' },
    ]);
    let text = '';
    for await (const part of writeSarif(validateFiles([path]), folder)) text += part;
    const [run] = JSON.parse(text).runs;
    const copy = run.results.find((result: { ruleId: string }) => result.ruleId === 'duplicate');
    expect(run.results[0]).toMatchObject({
      ruleId: 'broken-json',
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation: { uri: 'sarif.jsonl' }, region: { startLine: 1, startColumn: 2 } } },
      ],
    });
    expect(copy.relatedLocations[0].physicalLocation.region.startLine).toBe(2);
    expect(run.tool.driver.rules.length).toBeGreaterThan(30);
  });
});
