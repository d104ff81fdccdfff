import { figureClaims } from '../../text/figure-claims.ts';
import { textSign } from '../../text/text-sign.ts';
import type { RowRule } from '../rule.ts';

const mayCount = textSign({ characters: '/', runs: 'vit|rot' });

/** Figures that cannot be true together, whatever the facts: 6 + 1 + 73 is not 25. */
export const impossibleFigures: RowRule = {
  name: 'impossible-figures',
  severity: 'error',
  title: 'números impossíveis',
  check(row, report) {
    if (!mayCount(row.completion) || !/vit[óo]rias?|derrotas?|\d\/\d/.test(row.completion)) return;
    for (const { index, won, drawn, lost, played } of figureClaims(row.completion, row.question)) {
      if (won === null || drawn === null || lost === null || played === null) continue;
      if (won + drawn + lost !== played) {
        report(`${won} vitórias, ${drawn} empates e ${lost} derrotas não são ${played} jogos: corrige os números.`, {
          field: 'completion',
          index,
        });
      }
    }
    const date = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(row.completion);
    if (date && !isDate(Number(date[1]), Number(date[2]), Number(date[3]))) {
      report(`A data ${date[0]} não existe: corrige-a.`, { field: 'completion', index: date.index });
    }
  },
};

function isDate(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
