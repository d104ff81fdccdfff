import { isRefusal } from '../../text/is-refusal.ts';
import { type QuestionType, questionType } from '../../text/question-type.ts';
import type { RowRule } from '../rule.ts';

const someFigure =
  /\d|\b(?:uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|nenhuma?|nunca|sempre)\b/i;

/** What an answer of each type cannot do without. */
const needed: Partial<Record<QuestionType, readonly [RegExp, string]>> = {
  titles: [
    /\b(?:campe\w+|t[íi]tulos?|ta[çc]as?|venc\w+|ganh\w+|conquist\w+|trof[ée]us?|promo\w+|subi\w+|finalista)\b/i,
    'fala de títulos',
  ],
  career: [/\b(?:carreira|jog\w+|represent\w+|clubes?|treinou|épocas?|passou|alinhou)\b|\d{4}/i, 'fala do percurso'],
  'for-farense': [/\bFarense\b/i, 'menciona o Farense'],
  birth: [/\bnasc\w+|natural|\d{4}/i, 'diz quando ou onde nasceu'],
  count: [someFigure, 'diz quantos'],
  when: [/\d{2,4}|\b(?:década|ontem|hoje|nunca|época|ano)\b/i, 'diz quando'],
  place: [/\d+\.?[ºª]|\b(?:lugar|campe\w+|primeir\w|últim\w|segund\w|terceir\w)\b/i, 'diz o lugar'],
  score: [/\d+\s*[-–a]\s*\d+|\b(?:venceu|perdeu|empat\w+|ganhou|vitória|derrota)\b/i, 'diz o resultado'],
};

/** The answer to "when?" has a time, to "how many?" a figure, to "which titles?" a title; or it says that it does not know. */
export const answerIgnoresQuestion: RowRule = {
  name: 'answer-ignores-question',
  severity: 'error',
  title: 'respostas ao lado da pergunta',
  check(row, report) {
    if (row.question === '' || row.completion === '') return;
    const type = questionType(row.question);
    const need = type === null ? undefined : needed[type];
    if (!need || need[0].test(row.completion) || isRefusal(row.completion)) return;
    report(`A resposta não responde: nada nela ${need[1]}.`, { field: 'completion' });
  },
};
