import { figuresIn } from './figures-in.ts';

const season = /^(\d{4}|\d{2})[/-](\d{4}|\d{2})$/;

/**
 * The figures of an answer that its prompt does not have. A season counts however it is written there;
 * of "16-5-13" (wins, draws, defeats) and "44-38 em golos" each part must be there.
 */
export function unsupportedFigures(answer: string, prompt: string): { text: string; index: number }[] {
  const given = new Set<string>();
  for (const { text } of figuresIn(prompt)) {
    given.add(text);
    for (const label of seasonLabelsOf(text)) given.add(label);
  }
  return figuresIn(answer).filter(({ text, index }) => {
    if (given.has(text)) return false;
    const goals = /^\d+-\d+$/.test(text) && answer.slice(index + text.length).startsWith(' em golos');
    return !((goals || /^\d+-\d+-\d+$/.test(text)) && text.split('-').every((part) => given.has(part)));
  });
}

/** "94-95" → "1994/95" (and "2094/95", which nobody writes). */
function seasonLabelsOf(text: string): string[] {
  const match = season.exec(text);
  if (!match) return [];
  const [, from = '', to = ''] = match;
  if ((Number(from) + 1) % 100 !== Number(to) % 100) return [];
  const short = to.slice(-2);
  return from.length === 4 ? [`${from}/${short}`] : [`19${from}/${short}`, `20${from}/${short}`];
}
