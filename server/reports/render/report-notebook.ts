import type { Report } from '#server/contracts/report.ts';
import { reportCsv } from './report-csv.ts';

interface Cell {
  readonly cell_type: 'markdown' | 'code';
  readonly lines: readonly string[];
}

/**
 * A report as a Jupyter notebook that stands alone: text and tables as Markdown, the values in it, and the code that
 * draws them again (pandas, matplotlib).
 */
export function reportNotebook(report: Report): string {
  const cells = [...intro(report), ...sections(report), ...drawing(report)];
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: cells.map(({ cell_type, lines }, i) => ({
      id: `celula-${i + 1}`,
      cell_type,
      metadata: {},
      source: lines.map((line, k) => (k < lines.length - 1 ? `${line}\n` : line)),
      ...(cell_type === 'code' ? { execution_count: null, outputs: [] } : {}),
    })),
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

const intro = ({ title, made_at: made, runs }: Report): Cell[] => [
  {
    cell_type: 'markdown',
    lines: [
      `# ${title}`,
      '',
      `Feito em ${made.slice(0, 10)} a partir de ${runs.map(({ id }) => `\`${id}\``).join(', ')}.`,
      '',
      'Para repetir um treino igual: `./farense train --config FICHEIRO` com as chaves da configuração abaixo.',
    ],
  },
];

function sections({ sections: all }: Report): Cell[] {
  return all
    .filter(({ text, figures, tables }) => text.length + figures.length + tables.length > 0)
    .map(({ title, text, figures, tables }) => ({
      cell_type: 'markdown',
      lines: [
        `## ${title}`,
        '',
        ...text.flatMap((line) => [line, '']),
        ...figures.map(({ label, value }) => `- ${label}: **${value}**`),
        ...tables.flatMap(({ title: caption, columns, rows }) => [
          '',
          `**${cell(caption)}**`,
          '',
          `| ${columns.map(({ label }) => cell(label) || ' ').join(' | ')} |`,
          `|${columns.map(({ number }) => (number ? '---:' : '---')).join('|')}|`,
          ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        ]),
      ],
    }));
}

function drawing(report: Report): Cell[] {
  const charts = report.sections.flatMap((section) => section.charts);
  if (charts.length === 0) return [];
  return [
    {
      cell_type: 'code',
      lines: [
        'from io import StringIO',
        'import matplotlib.pyplot as plt',
        'import pandas as pd',
        '',
        // JSON is a Python string, but for the two separators that neither escapes.
        `valores = pd.read_csv(StringIO(${JSON.stringify(reportCsv(report))}))`,
        'valores.head()',
      ],
    },
    {
      cell_type: 'code',
      lines: [
        "for grafico, partes in valores.groupby('grafico', sort=False):",
        '    figura, eixos = plt.subplots(figsize=(9, 4))',
        "    for linha, pontos in partes.groupby('linha', sort=False):",
        "        bruto = linha.endswith('(em bruto)')",
        "        eixos.plot(pontos['x'], pontos['valor'], label=linha, alpha=0.3 if bruto else 1, linewidth=0.8 if bruto else 2)",
        "    eixos.set(title=grafico, xlabel=partes['eixo'].iloc[0])",
        '    eixos.legend()',
        '    plt.show()',
      ],
    },
  ];
}

/** A table's cell may hold no bar and no new line. */
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
