/**
 * Gives an example other figures, the same everywhere in it: a model that learns from such examples has to read what
 * stands in the evidence, because what it remembers is never right. Order is kept (a win stays a win, a maximum a
 * maximum), 0 and 1 stay ("1 golo" is singular), seasons and years move by one shift, days and months are exchanged.
 * @param spread how much further apart than before small numbers may come to stand, so that a 3-1 is seldom a 3-1 again
 */
export function figureVariation(texts: readonly string[], random: () => number, spread = 0): (text: string) => string {
  const shift = yearShift(texts, random);
  const days = exchange(28, random);
  const months = exchange(12, random);
  const years = new Set(texts.flatMap((text) => [...text.matchAll(fullYear)].map(([year]) => Number(year) % 100)));
  const values = texts.flatMap((text) => plainNumbers(text, years));
  const numbers = spokenNumber.test(texts.join(' ')) ? new Map<number, number>() : increasing(values, random, spread);

  const year = (text: string) => String(Number(text) + shift);
  const short = (text: string) => String((Number(text) + shift + 100) % 100).padStart(2, '0');
  const day = (text: string) => String(days[Number(text)] ?? text);
  const twoDigitDay = (text: string) => day(text).padStart(2, '0');
  const month = (text: string) => String(months[Number(text)] ?? text).padStart(2, '0');
  const monthName = (text: string) => monthNames[(months[monthNames.indexOf(text) + 1] ?? 1) - 1] ?? text;
  const number = (text: string) => {
    const value = Number(text.replaceAll('.', ''));
    const other = numbers.get(value) ?? value;
    return text.includes('.') ? thousands(other) : String(other);
  };

  return (text) =>
    text.replace(figures, (whole, ...rest) => {
      const found = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const { isoYear = '', isoMonth = '', isoDay = '', day1 = '', name = '', time, decade = '' } = found;
      const { slashDay = '', slashMonth = '', slashYear = '', from = '', slash = '', to = '', alone = '' } = found;
      if (time) return whole;
      if (isoYear) return `${year(isoYear)}-${month(isoMonth)}-${twoDigitDay(isoDay)}`;
      if (slashYear) {
        const mark = whole[slashDay.length];
        return `${twoDigitDay(slashDay)}${mark}${month(slashMonth)}${mark}${slashYear.length === 4 ? year(slashYear) : short(slashYear)}`;
      }
      if (name) return day1 ? whole.replace(day1, day(day1)).replace(name, monthName(name)) : monthName(name);
      if (decade) return whole.replace(decade, short(decade));
      if (from && isSeason(from, to, years)) {
        return `${from.length === 4 ? year(from) : short(from)}${slash}${to.length === 4 ? year(to) : short(to)}`;
      }
      if (from) return `${number(from)}${slash}${number(to)}`;
      return loneYear.test(alone) ? year(alone) : number(alone);
    });
}

const monthNames = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
  ' ',
);
const fullYear = /\b(?:19|20)\d\d\b/g;
const loneYear = /^(?:19|20)\d\d$/;
const spokenNumber = /\b(dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|segund[oa]|terceir[oa])\b/iu;

const figures = new RegExp(
  [
    String.raw`(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)\b`,
    String.raw`(?<slashDay>\b\d{1,2})[/-](?<slashMonth>\d{1,2})[/-](?<slashYear>\d{4}|\d\d)\b`,
    String.raw`(?<time>\b\d{1,2}:\d\d\b)`,
    String.raw`(?:(?<day1>\b\d{1,2})\.?º? de )?\b(?<name>${monthNames.join('|')})\b`,
    String.raw`\banos (?<decade>\d\d)\b`,
    String.raw`\b(?<from>(?:19|20)?\d\d)(?<slash>[/-])(?<to>(?:19|20)?\d\d)\b`,
    String.raw`(?<alone>\b\d{1,3}(?:\.\d{3})+\b|\d+)`,
  ].join('|'),
  'gu',
);

/** "94/95", "1994-95": a year and the next; two digits only where the example has that year in full. */
function isSeason(from: string, to: string, years: ReadonlySet<number>): boolean {
  const [first, second] = [Number(from) % 100, Number(to) % 100];
  return (first + 1) % 100 === second && (from.length === 4 || years.has(first));
}

/** Years stay within what people ask about; whole decades where the example speaks of one. */
function yearShift(texts: readonly string[], random: () => number): number {
  const years = texts.flatMap((text) => [...text.matchAll(fullYear)].map(([year]) => Number(year)));
  if (years.length === 0) return 0;
  const [lowest, highest] = [1910 - Math.min(...years), 2029 - Math.max(...years)];
  if (lowest >= highest) return 0;
  const shift = lowest + Math.floor(random() * (highest - lowest + 1));
  return texts.some((text) => /\banos \d\d\b|\bdécada\b/u.test(text)) ? Math.trunc(shift / 10) * 10 : shift;
}

function plainNumbers(text: string, years: ReadonlySet<number>): number[] {
  return [...text.matchAll(figures)].flatMap(({ groups = {} }) => {
    const { from, to, alone } = groups;
    if (from && to) return isSeason(from, to, years) ? [] : [Number(from), Number(to)];
    return alone && !loneYear.test(alone) ? [Number(alone.replaceAll('.', ''))] : [];
  });
}

/** Another number for each, in the same order, about as far apart. */
function increasing(values: readonly number[], random: () => number, spread: number): Map<number, number> {
  const numbers = new Map<number, number>();
  let [before, given] = [1, 1];
  for (const value of [...new Set(values)].filter((v) => v > 1).sort((a, b) => a - b)) {
    const gap = value - before;
    given += Math.max(1, Math.round(gap * (0.4 + 1.4 * random())));
    if (spread > 0 && value < 20) given += Math.floor(random() * (spread + 1));
    numbers.set(value, given);
    before = value;
  }
  return numbers;
}

/** 1 to `size` in another order, by number. */
function exchange(size: number, random: () => number): number[] {
  const order = Array.from({ length: size }, (_, i) => ({ value: i + 1, key: random() }));
  return [0, ...order.sort((a, b) => a.key - b.key).map(({ value }) => value)];
}

const thousands = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
