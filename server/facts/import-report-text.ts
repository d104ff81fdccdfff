import type { Finding } from './gate/finding.ts';
import type { ImportReport } from './import-facts.ts';

const columns = (entries: [string, number | string][]) =>
  entries.map(([name, value]) => `  ${name.padEnd(24)}${value}`);
const findingLines = (findings: Finding[]) =>
  findings.map(({ check, subject, message }) => `  [${check}] ${subject}: ${message}`);

/** The import's report as a person reads it. */
export function importReportText({ ok, written, counts, gate, quarantine, seconds, memoryMb }: ImportReport): string {
  const failing =
    gate.failing.length === 0
      ? []
      : [
          '',
          'POR EXPLICAR (nada foi escrito):',
          ...findingLines(gate.failing),
          '',
          'Corrija a fonte ou data/curated/; se a diferença é conhecida, explique-a em data/curated/excecoes-gate.csv.',
        ];
  return [
    ok ? `Factos importados para ${written}.` : 'A importação parou na verificação.',
    '',
    'Linhas por tabela',
    ...columns(Object.entries(counts)),
    '',
    'Classificações',
    ...columns([
      ['iguais aos jogos', gate.tables.equal],
      ['com exceção explicada', gate.tables.explained],
      ['por explicar', gate.tables.failing],
    ]),
    '',
    `Exceções explicadas: ${gate.explained.length}`,
    '',
    'Registos não usados (quarantine.csv)',
    ...columns(Object.entries(quarantine)),
    ...failing,
    '',
    `${seconds} s, ${memoryMb} MB`,
  ].join('\n');
}
