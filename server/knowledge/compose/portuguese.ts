import type { FactRow } from '#server/contracts/facts.ts';

/** Grammar of European Portuguese, as far as the answers need it. */

export type Gender = 'm' | 'f';
type Preposition = 'de' | 'a' | 'em' | 'por' | '';

const contracted: Record<Preposition, Record<Gender, string>> = {
  '': { m: 'o', f: 'a' },
  de: { m: 'do', f: 'da' },
  a: { m: 'ao', f: 'à' },
  em: { m: 'no', f: 'na' },
  por: { m: 'pelo', f: 'pela' },
};

/** A noun with its article: noun('de', 'f', 'Taça') → "da Taça". */
export const noun = (preposition: Preposition, gender: Gender, name: string): string =>
  `${contracted[preposition][gender]} ${name}`;

const withoutPrepositions = (name: string) => name.replace(/ d[aeo]s? /g, ' ');

/**
 * A club as it is spoken of: short, but not abbreviated ("Est. Amadora" is for tables). The article is part of the name
 * of "O Elvas" and is not said twice.
 */
export function clubName(club: FactRow<'clubs'>): string {
  const abbreviated = /[A-Za-z]\./.test(club.short_name) || withoutPrepositions(club.name) === club.short_name;
  return (abbreviated ? club.name : club.short_name).replace(/^Os? /, '');
}

/** theClub(benfica, 'a') → "ao Benfica"; theClub(academica) → "a Académica". */
export const theClub = (club: FactRow<'clubs'>, preposition: Preposition = ''): string =>
  noun(preposition, club.gender, clubName(club));

/** theCompetition(taça, 'em') → "na Taça de Portugal"; "nos Jogos locais" is the one plural. */
export const theCompetition = (competition: FactRow<'competitions'>, preposition: Preposition = ''): string =>
  competition.short_name.startsWith('Jogos ')
    ? `${contracted[preposition].m}s j${competition.short_name.slice(1)}`
    : noun(preposition, competition.gender, competition.short_name);

/** 1234 → "1.234". */
export const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

/** 0.4667 → "46,7 %". */
export const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',').replace(',0', '')} %`;

/** 2.5 → "2,50". */
export const decimal = (value: number): string => value.toFixed(2).replace('.', ',');

export const ordinal = (value: number, gender: Gender = 'm'): string => `${value}.${gender === 'm' ? 'º' : 'ª'}`;

/** count(1, 'jogo') → "1 jogo"; count(2, 'vitória') → "2 vitórias". */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)} ${value === 1 ? singular : plural}`;
}

/** ['a', 'b', 'c'] → "a, b e c". */
export function list(parts: readonly string[], conjunction = 'e'): string {
  if (parts.length <= 1) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const bold = (text: string): string => `**${text}**`;
