import type { FactRow } from '#server/contracts/facts.ts';
import type { SeededRandom } from './seeded-random.ts';

const ordinals = [
  'primeiro',
  'segundo',
  'terceiro',
  'quarto',
  'quinto',
  'sexto',
  'sétimo',
  'oitavo',
  'nono',
  'décimo',
] as const;
const cardinals = [
  ['nenhum', 'nenhuma', 'nunca', 'sem', 'zero'],
  ['um', 'uma', 'única'],
  ['dois', 'duas'],
  ['três'],
  ['quatro'],
  ['cinco'],
  ['seis'],
  ['sete'],
  ['oito'],
  ['nove'],
  ['dez'],
] as const;
const monthNames = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(
  ' ',
);

const two = (year: number) => String(year % 100).padStart(2, '0');

/** 1994 → "1994/95". */
export const seasonLabel = (season: number) => `${season}/${two(season + 1)}`;

/** A season as people write it; short spellings only where the century is clear. */
export function seasonSpelled(season: number, random: SeededRandom): string {
  const long = [seasonLabel(season), `${season}-${two(season + 1)}`, `${season}/${season + 1}`] as const;
  return season >= 1930 ? random.pick([...long, `${two(season)}/${two(season + 1)}`]) : random.pick(long);
}

/** "1995-04-01" → "1 de abril de 1995" or "01/04/1995". */
export function dateSpelled(iso: string, random: SeededRandom): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return random.pick([`${Number(day)} de ${monthNames[Number(month) - 1]} de ${year}`, `${day}/${month}/${year}`, iso]);
}

/** A place in a table, in figures or in words. */
export const placeItems = (place: number) => [
  `${place}.º`,
  ...(ordinals[place - 1] ? [ordinals[place - 1] as string] : []),
];

/**
 * A count with what is counted, in figures or in words, before or after its noun, or alone in a cell of a table.
 *
 * @param noun beginning of the noun without accents, as a regular expression: "vitoria|triunfo".
 */
export function countItem(count: number, noun: string): string {
  const words = (cardinals[count] ?? []).map((word) => word.normalize('NFKD').replace(/\p{M}/gu, ''));
  const figure = `(?:${[count, ...words].join('|')})`;
  return `/\\b${figure}\\b[^.|]{0,14}(?:${noun})|(?:${noun})\\w*\\W{1,6}${count}\\b|\\| ${count} \\|/`;
}

type Club = FactRow<'clubs'>;
const startsWithArticle = (name: string) => /^Os? /.test(name);

/** "o Benfica", "a Académica", "O Elvas". */
export function withArticle({ short_name: name, gender }: Club): string {
  return startsWithArticle(name) ? name : `${gender === 'f' ? 'a' : 'o'} ${name}`;
}

/** "ao Benfica", "à Académica". */
export function toClub({ short_name: name, gender }: Club): string {
  return startsWithArticle(name) ? `a ${name}` : `${gender === 'f' ? 'à' : 'ao'} ${name}`;
}
