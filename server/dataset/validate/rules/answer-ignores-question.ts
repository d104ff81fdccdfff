import { isRefusal } from '../../text/is-refusal.ts';
import { type QuestionType, questionType } from '../../text/question-type.ts';
import type { RowRule } from '../rule.ts';

const someFigure =
  /\d|(?<!\p{L})(?:uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|nenhuma?|nunca|sempre)(?!\p{L})/iu;

/** What an answer of each type cannot do without. */
const needed: Partial<Record<QuestionType, readonly [RegExp, string]>> = {
  shirt: [/n\.?º|n[úu]mero|camisola/i, 'diz o número'],
  titles: [
    /(?<!\p{L})(?:campe\p{L}+|t[íi]tulos?|ta[çc]as?|venc\p{L}+|ganh\p{L}+|conquist\p{L}+|trof[ée]us?|promo\p{L}+|subi\p{L}*|finalista)/iu,
    'fala de títulos',
  ],
  career: [
    /(?<!\p{L})(?:carreira|jog\p{L}+|represent\p{L}+|clubes?|treinou|épocas?|passou|alinhou)|\d{4}/iu,
    'fala do percurso',
  ],
  'for-farense': [/\bFarense\b/i, 'menciona o Farense'],
  birth: [/\bnasc\w+|natural|nacionalidade|\d{4}/i, 'diz quando ou onde nasceu'],
  count: [someFigure, 'diz quantos'],
  when: [/\d{2,4}|(?<!\p{L})(?:década|ontem|hoje|nunca|época|ano)(?!\p{L})/iu, 'diz quando'],
  place: [
    /\d+\.?[ºª]|(?<!\p{L})(?:lugar|campe\p{L}+|primeir\p{L}|últim\p{L}|segund\p{L}|terceir\p{L})/iu,
    'diz o lugar',
  ],
  score: [/\d+\s*[-–a]\s*\d+|(?<!\p{L})(?:venceu|perdeu|empat\p{L}+|ganhou|vitória|derrota)/iu, 'diz o resultado'],
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
    if (!need || need[0].test(row.completion) || isRefusal(row.completion) || asksBack(row.completion)) return;
    report(`A resposta não responde: nada nela ${need[1]}.`, { field: 'completion' });
  },
};

/** A choice between two clubs or people is answered with a question. */
const asksBack = (answer: string): boolean => answer.trimEnd().endsWith('?');
