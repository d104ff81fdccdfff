import type { RowRule } from '../rule.ts';

const capitals = /^[\p{Lu}\d\s.,:;ºª'’"«»()–—-]+$/u;

/** A running header or a page number of a scanned book. */
export const pageHeader: RowRule = {
  name: 'page-header',
  severity: 'error',
  title: 'cabeçalhos de página',
  check(row, report) {
    const text = row.completion.trim();
    if (text.length > 90 || text.length < 2 || text.includes('\n')) return;
    const numbered =
      /^\d{1,4}\s+\p{L}[\p{L}\s-]+$|^\p{L}[\p{L}\s.-]+\s\d{1,4}$|^(?:p[áa]g(?:ina)?\.?\s*)?\d{1,4}$/iu.test(text);
    const shouted = capitals.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8;
    if (numbered || shouted)
      report('Isto é um cabeçalho ou número de página, não uma resposta: apaga a linha.', { field: 'completion' });
  },
};
