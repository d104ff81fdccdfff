import type { RowRule } from '../rule.ts';

const words = {
  pt: 'o a os as de do da dos das e em no na nos nas um uma que não com por para foi ao à pelo pela se mais ou como mas são era também já',
  en: 'the of and to in is was for on with as by at from his he it that were are this which had first',
  es: 'el la los las del y en un una que no con por para fue al se más o como pero son era también ya su',
  fr: 'le la les des et en un une que ne pas avec par pour fut au du se plus ou comme mais sont était il elle',
};
const languages = new Map(Object.entries(words).map(([language, list]) => [language, new Set(list.split(' '))]));
const names: Record<string, string> = { en: 'inglês', es: 'espanhol', fr: 'francês' };

/** Two of these say enough: most texts need no counting. */
const surelyPortuguese =
  / (?:em|foi|dos|das|pelo|pela|ao|na|um|uma|com) .* (?:em|foi|dos|das|pelo|pela|ao|na|um|uma|com) /;
/** Below so many words the language cannot be told from names and figures. */
const fewestWords = 8;
const sampledCharacters = 400;

export const notPortuguese: RowRule = {
  name: 'not-portuguese',
  severity: 'error',
  title: 'respostas noutra língua',
  check(row, report) {
    if (surelyPortuguese.test(row.completion)) return;
    const found = row.completion
      .slice(0, sampledCharacters)
      .toLowerCase()
      .match(/\p{L}+/gu);
    if (!found || found.length < fewestWords) return;
    const scores = [...languages].map(([language, list]) => ({
      language,
      hits: found.filter((word) => list.has(word)).length,
    }));
    const own = scores.find(({ language }) => language === 'pt')?.hits ?? 0;
    const [best] = scores.sort((a, b) => b.hits - a.hits);
    if (!best || best.language === 'pt' || best.hits < own + 2) return;
    report(`A resposta parece estar em ${names[best.language] ?? best.language}: escreve-a em português.`, {
      field: 'completion',
    });
  },
};
