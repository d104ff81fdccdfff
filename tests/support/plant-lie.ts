import { shuffle } from '#server/config/seeded-random.ts';
import { monthNames } from '#server/contracts/month-names.ts';

/** A true sentence with one thing in it made false. */
export interface Lie {
  readonly kind: LieKind;
  readonly text: string;
}

export type LieKind = 'figure' | 'season' | 'date' | 'score' | 'name' | 'relation';

/** Names to put in another's place: of the answer's own evidence and of all the facts. */
export interface Strangers {
  readonly near: readonly string[];
  readonly far: readonly string[];
}

type Random = () => number;

/** Each is what may be swapped for what, where it makes the sentence false. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/\bvenceu (?=[oa] )/, 'perdeu com '],
  [/\bvenceu\b/, 'perdeu'],
  [/\bperdeu\b/, 'venceu'],
  [/\bempatou\b/, 'venceu'],
  [/\bem casa\b/, 'fora'],
  [/(?<=[, (])fora\b(?! de)/, 'em casa'],
  [/\bsubiu\b/, 'desceu'],
  [/\bdesceu\b/i, 'subiu'],
  [/\bmaior\b/, 'menor'],
  [/\bmelhor\b/, 'pior'],
  [/\bmais antigo\b/, 'mais recente'],
  [/\bmais recente\b/, 'mais antigo'],
  [/\bprimeir([oa])\b/, 'últim$1'],
  [/\btreinador\b/, 'presidente'],
  [/\bpresidente\b/, 'treinador'],
  [/\bfoi eliminado pel/i, 'Eliminou o clube d'],
  [/(?<!-)\bfinal\b/, 'meia-final'],
  [/\bfavorável ao (?!Farense)/, 'favorável ao Farense, não ao '],
  [/\bO Farense (foi|ficou|venceu|perdeu|empatou|tem|fez)\b/, 'O Farense não $1'],
  [/\bnunca (?=\p{L})/u, ''],
];

const differs = (from: number, random: Random): number => {
  const step = 1 + Math.floor(random() * 3);
  return random() < 0.5 && from - step >= 0 ? from - step : from + step;
};

function replaceAt(text: string, match: RegExpMatchArray, by: string): string {
  const at = match.index ?? 0;
  return text.slice(0, at) + by + text.slice(at + match[0].length);
}

function pickMatch(text: string, pattern: RegExp, random: Random): RegExpMatchArray | null {
  const all = [...text.matchAll(pattern)];
  return all[Math.floor(random() * all.length)] ?? null;
}

const makers: Record<
  LieKind,
  (text: string, random: Random, strangers: Strangers, numbers: readonly number[]) => string | null
> = {
  figure(text, random, _, numbers) {
    // Not of a name ("1.º de Maio", "Liga Portugal 2"), a date, a season or a score.
    const match = pickMatch(
      text,
      /(?<![\d/.,:-]|Portugal |de )\b\d{1,3}\b(?![\d/:-]|\.\d|,\d| de \p{L}|\.[ºª] de )/gu,
      random,
    );
    if (!match) return null;
    const value = Number(match[0]);
    const others = numbers.filter((number) => number !== value);
    const other = random() < 0.5 ? others[Math.floor(random() * others.length)] : undefined;
    return replaceAt(text, match, String(other ?? differs(value, random)));
  },
  season(text, random) {
    const match = pickMatch(text, /\b(\d{4})\/(\d\d)\b/g, random);
    if (!match) return null;
    const start = Number(match[1]) + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 2));
    return replaceAt(text, match, `${start}/${String((start + 1) % 100).padStart(2, '0')}`);
  },
  date(text, random) {
    const match = pickMatch(text, /\b(\d{1,2}) de (\p{L}+) de (\d{4})\b/gu, random);
    const [, day = '', month = '', year = ''] = match ?? [];
    if (!match || !monthNames.includes(month)) return null;
    const which = random();
    if (which < 0.34) return replaceAt(text, match, `${(Number(day) % 28) + 1} de ${month} de ${year}`);
    if (which < 0.67)
      return replaceAt(text, match, `${day} de ${monthNames[(monthNames.indexOf(month) + 1) % 12]} de ${year}`);
    return replaceAt(text, match, `${day} de ${month} de ${Number(year) + (random() < 0.5 ? -1 : 1)}`);
  },
  score(text, random) {
    const match = pickMatch(text, /(?<![\d/-])(\d{1,2})-(\d{1,2})(?![\d/-])/g, random);
    const [, own = '', other = ''] = match ?? [];
    if (!match) return null;
    if (own !== other && random() < 0.5) return replaceAt(text, match, `${other}-${own}`);
    return replaceAt(
      text,
      match,
      random() < 0.5 ? `${differs(Number(own), random)}-${other}` : `${own}-${differs(Number(other), random)}`,
    );
  },
  name(text, random, { near, far }) {
    const there = [...near, ...far].filter((name) => text.includes(name)).sort((a, b) => b.length - a.length);
    const [name] = there;
    if (!name) return null;
    const pool = random() < 0.5 ? near : far;
    const [other] = shuffle(
      pool.filter((one) => !text.includes(one) && !one.includes(name) && !name.includes(one)),
      random,
    );
    return other ? text.replace(name, other) : null;
  },
  relation(text, random) {
    const [chosen] = shuffle(
      swaps.filter(([pattern]) => pattern.test(text)),
      random,
    );
    return chosen ? text.replace(chosen[0], chosen[1]) : null;
  },
};

/** Plants one lie of a kind in a true sentence; null where it has nothing to lie about. The same seed plants the same. */
export function plantLie(
  kind: LieKind,
  sentence: string,
  strangers: Strangers,
  numbers: readonly number[],
  random: Random,
): Lie | null {
  const text = makers[kind](sentence, random, strangers, numbers);
  return text === null || text === sentence ? null : { kind, text };
}

export const lieKinds: readonly LieKind[] = ['figure', 'season', 'date', 'score', 'name', 'relation'];
