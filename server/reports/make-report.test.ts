import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedRun } from '#server/training/live/testing/recorded-run.ts';
import { runFiles } from '#server/training/run-files.ts';
import { writeRunNote } from '#server/training/runs/run-note.ts';
import { gatherRun, type RunMaterial } from './gather-run.ts';
import { makeReport } from './make-report.ts';
import { reportBody } from './render/report-body.ts';
import { reportCsv } from './render/report-csv.ts';
import { writeReport } from './write-report.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-reports-'));
const now = new Date('2026-01-02T12:00:00Z');
const hostile = '<img src=x onerror="alert(1)">';
let runs: RunMaterial[];

beforeAll(async () => {
  const first = recordedRun(home, { id: '20260101-000000-noite' });
  first.event({ kind: 'warning', step: 3, message: `Não escrevi em ${home}/segredo/adapters.safetensors` });
  const samples = [{ prompt: `Provas\n${hostile}`, expected: '5.º | lugar', answer: hostile }];
  first.event({ kind: 'sample', step: 10, message: '1 amostra', data: { samples } });
  const [hard, easy] = [9, 0.1].map((loss) => ({ prompt: `Provas\nquanto custa ${loss}?`, expected: ' tanto', loss }));
  first.event({ kind: 'examples', step: 10, message: 'exemplos', data: { worst: [hard], best: [easy] } });
  writeRunNote(first.folder, { note: 'só para nós', tags: ['privado'] });
  const second = recordedRun(home, { id: '20260101-000001-noite', steps: 40 });
  runs = await Promise.all([first.folder, second.folder].map(gatherRun));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a report', () => {
  it('has the wanted parts, in their order, and the same material gives the same report', () => {
    const wish = { sections: ['historia', 'resumo'], now } as const;
    const report = makeReport(runs, wish);
    expect(report.sections.map(({ name }) => name)).toEqual(['resumo', 'historia']);
    expect(makeReport(runs, wish)).toEqual(report);
  });

  it('lays several runs upon each other, told apart although they have one name', () => {
    const report = makeReport(runs, { now });
    const [loss] = report.sections.find(({ name }) => name === 'curvas')?.charts ?? [];
    expect(loss?.lines.map(({ label }) => label)).toEqual(['noite (20260101-000000)', 'noite (20260101-000001)']);
    expect(report.sections.find(({ name }) => name === 'comparacao')?.tables[0]?.rows.length).toBeGreaterThan(10);
  });

  it('shows what the run answered, and which examples it found hardest and easiest', () => {
    const [section] = makeReport(runs, { sections: ['amostras'], now }).sections;
    const tables = section?.tables.slice(-2).map(({ title, rows }) => [title, rows]);
    expect(tables).toEqual([
      ['noite (20260101-000000): Os piores da validação', [['quanto custa 9?', 'tanto', '9,000']]],
      ['noite (20260101-000000): Os melhores da validação', [['quanto custa 0.1?', 'tanto', '0,100']]],
    ]);
  });

  // PDF and PNG are compressed; what they paint is in the report itself.
  it.each(['html', 'csv', 'ipynb'] as const)('says nothing of this machine and its people as %s', async (format) => {
    const report = makeReport(runs, { now });
    for (const written of [JSON.stringify(report), String(await writeReport(report, format))])
      for (const secret of [home, 'só para nós', 'privado', 'checkpoints_qlora']) expect(written).not.toContain(secret);
  });

  it.each([
    ['pdf', '%PDF-'],
    ['png', '\x89PNG'],
  ] as const)('is a real %s', { timeout: 30_000 }, async (format, magic) => {
    const written = Buffer.from(await writeReport(makeReport(runs, { now }), format));
    expect(written.toString('latin1', 0, magic.length)).toBe(magic);
    expect(written.length).toBeGreaterThan(10_000);
  });

  it('escapes whatever a model or a person wrote', () => {
    const html = reportBody(makeReport(runs, { now, title: hostile }));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;');
  });

  it('asks for nothing from anywhere when it is opened as a file, and has a table for every chart', async () => {
    const html = String(await writeReport(makeReport(runs, { now }), 'html'));
    expect(html).not.toMatch(
      /<(script|link|img|image|iframe|object|embed|video|audio)\b|url\(|@import|https?:\/\/(?!www\.w3\.org)/,
    );
    expect(html.match(/<svg class="chart"/g)?.length).toBe(html.match(/Ver como tabela/g)?.length);
  });

  it('is a notebook with valid cells, the tables in it unbroken by bars', async () => {
    const notebook = JSON.parse(String(await writeReport(makeReport(runs.slice(0, 1), { now }), 'ipynb')));
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    const ids = notebook.cells.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const text = JSON.stringify(notebook.cells);
    expect(text).toContain('5.º \\\\| lugar');
    expect(notebook.cells.at(-1)).toMatchObject({ cell_type: 'code', outputs: [] });
  });

  it('writes what it draws as CSV, formulas made harmless', () => {
    const csv = reportCsv({ ...makeReport(runs.slice(0, 1), { now, sections: ['curvas'] }) });
    const [head, first] = csv.split('\n');
    expect([head, first?.split(',').slice(0, 3)]).toEqual([
      'grafico,linha,eixo,x,valor',
      ['Perda', 'treino (em bruto)', 'passo'],
    ]);
    const chart = {
      title: '=HYPERLINK("x")',
      unit: '',
      axis: 'passo',
      marks: [],
      lines: [{ label: 'a', colour: 0, points: [{ x: 0, y: 1 }] }],
    } as const;
    const section = { name: 'curvas', title: '', text: [], figures: [], tables: [], charts: [chart] } as const;
    expect(reportCsv({ title: '', made_at: '', runs: [], sections: [section] })).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('refuses a run that has measured nothing', async () => {
    const { folder } = recordedRun(home, { id: '20260101-000009-vazio' });
    rmSync(runFiles(folder).metrics);
    appendFileSync(runFiles(folder).metrics, '');
    await expect(gatherRun(folder)).rejects.toThrow('ainda não tem métricas');
  });
});
