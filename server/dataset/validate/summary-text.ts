import type { ValidationSummary } from './validate-files.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What a validation found, for people: counts by rule, and what could not be checked. */
export function summaryText({ files, errors, warnings, byRule, notChecked }: ValidationSummary): string {
  const lines = files.reduce((sum, file) => sum + file.lines, 0);
  const found = Object.entries(byRule).filter(([, count]) => count > 0);
  return [
    `${plural(lines, 'linha', 'linhas')} em ${plural(files.length, 'ficheiro', 'ficheiros')}: ${plural(errors, 'erro', 'erros')}, ${plural(warnings, 'aviso', 'avisos')}.`,
    ...found.map(([rule, count]) => `  ${rule}: ${count}`),
    ...notChecked.map(({ rule, reason }) => `Não verificado: ${rule} (${reason}).`),
  ].join('\n');
}
