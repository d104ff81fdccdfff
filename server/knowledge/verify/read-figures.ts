import { months } from '../entities/dates.ts';
import type { Found, Scan } from './scan.ts';
import { stem } from './stem.ts';

const month = `(${months.join('|')})`;
const pad = (text: string | number) => String(text).padStart(2, '0');
const monthNumber = (name: string) => pad(months.indexOf(name) + 1);

const date = (year: string, monthOfYear: string, day: string): Found => ({
  kind: 'date',
  value: `${year}-${monthOfYear}-${day}`.replace(/-+$/, ''),
  key: day ? 'date' : null,
});

const season = (start: number): Found => ({ kind: 'season', value: String(start), key: 'season' });
const count = (unit: string, value: number): Found => ({
  kind: 'count',
  value: `${unit}:${value}`,
  key: unit ? `count:${unit}` : null,
});

/** "94", "95" → 1994. Two digits after 30 are of the 20th century: the club is of 1910, and speaks of "13/14" and "23/24" alike. */
function seasonOf(from: string, to: string): number | null {
  const [first, second] = [Number(from), Number(to)];
  if ((first + 1) % 100 !== second % 100) return null;
  if (from.length === 4) return to.length === 2 || second === first + 1 ? first : null;
  return first > 30 ? 1900 + first : 2000 + first;
}

/** Nouns of counted things, by the unit of the records that they stand for. */
const units: readonly (readonly [RegExp, string])[] = [
  [/^pontos?$/, 'ponto'],
  [/^(jogos?|partidas?|encontros?)$/, 'jogo'],
  [/^(vitorias?|triunfos?)$/, 'V'],
  [/^empates?$/, 'E'],
  [/^derrotas?$/, 'D'],
  [/^marcad[oa]s?$/, 'marcados'],
  [/^sofrid[oa]s?$/, 'sofridos'],
  [/^golos?$/, 'golo'],
  [/^(equipas?|clubes?)$/, 'equipa'],
  [/^(epocas?|temporadas?)$/, 'epoca'],
  [/^(vez|vezes)$/, 'vez'],
  [/^(espectador|espectadores|pessoas?|adeptos?)$/, 'pessoa'],
];
const notUnits =
  /^(a|ao|as|o|os|com|contra|de|do|da|dos|das|e|em|no|na|nos|nas|por|para|que|fora|pelo|pela|foi|era|esta|ate|desde|entre|mais|frente|foram|sao|ha|tem)$/;

const unitOf = (noun: string): string => units.find(([pattern]) => pattern.test(noun))?.[1] ?? stem(noun);

/** What a number names, said before it: "camisola n.º 9", "Série 11", and "idade: 25" as rows say it. */
const namesBefore =
  /(?:\b(camisola|serie|grupo|zona|fase|portugal|minuto|livro|pagina)(?: numero| n\.[ºo])? |([\p{L}-]+)(?: n\.º)?: )$/u;

/** The unit of a number, and whose goals they are where the words tell. */
function unitAfter(rest: string, before: string): string {
  const [, naming, label] = namesBefore.exec(before) ?? [];
  const [, first = '', second = '', third = ''] = /^ ([\p{L}-]+)(?: (\p{L}+))?(?: (\p{L}+))?/u.exec(rest) ?? [];
  const follows = first && !notUnits.test(first);
  if (naming) return naming;
  if (label && !follows) return label === 'idade' ? 'ano' : unitOf(label);
  if (!follows) return '';
  const unit = unitOf(first);
  if (unit !== 'golo') return unit;
  const which = [second, third].find((word) => /^(marcad|sofrid)/.test(word));
  if (which) return which.startsWith('marcad') ? 'marcados' : 'sofridos';
  const verb = /.*\b(marc(?:ou|aram|ava)|apont(?:ou|aram)|sofre(?:u|ram)|encaix(?:ou|aram)|conced(?:eu|eram))\b/.exec(
    before,
  )?.[1];
  if (!verb) return 'golo';
  return /^(marc|apont)/.test(verb) ? 'marcados' : 'sofridos';
}

/** "16-5-13" is a record: won, drawn, lost. */
const record = (won: string, drawn: string, lost: string): Found[] => [
  count('V', Number(won)),
  count('E', Number(drawn)),
  count('D', Number(lost)),
];

const placeNoun = /^ (lugar|classificad[oa]|posto|posicao)/;
const afterPlaceVerb = /\b(em|foi|ficou|acabou|terminou) (?:o |a )?$/;

function ordinal(value: number, rest: string, before: string): Found {
  if (placeNoun.test(rest) || (afterPlaceVerb.test(before) && !/^ \p{L}/u.test(rest)))
    return { kind: 'place', value: String(value), key: 'place' };
  const [, noun = ''] = /^ (\p{L}{4,})/u.exec(rest) ?? [];
  const head = notUnits.test(noun) ? '' : noun.replace(/s$/, '');
  return { kind: 'ordinal', value: `${head}:${value}`, key: head ? `ordinal:${head}` : 'place' };
}

const ordinalWords = ['primeir', 'segund', 'terceir', 'quart', 'quint', 'sext', 'setim', 'oitav', 'non', 'decim'];

/** A score, Farense's goals first: turned round where the other club is written first. Which one of a match it is, its words tell. */
function score(scan: Scan, own: string, other: string, start: number, end: number): Found | Found[] {
  const after = scan.folded.slice(end, end + 40);
  const before = scan.folded.slice(Math.max(0, start - 40), start);
  if (/^ em golos/.test(after)) return [count('marcados', Number(own)), count('sofridos', Number(other))];
  const nearby = `${before.split(/[,;.(]/).at(-1)} ${after.split(/[,;.)]/)[0]}`;
  const part = /intervalo/.test(nearby)
    ? 'intervalo'
    : /penalt|grandes penalidades|desempate/.test(nearby)
      ? 'penaltis'
      : 'final';
  const first = scan.mentions.find(
    (mention) => mention.kind === 'club' && /^[ :]*$/.test(scan.text.slice(mention.end, start)) && mention.end <= start,
  );
  const turned = first !== undefined && first.value !== 'farense';
  const goals = turned ? `${Number(other)}-${Number(own)}` : `${Number(own)}-${Number(other)}`;
  return { kind: 'score', value: `${part}:${goals}`, key: `score:${part}` };
}

function readDates(scan: Scan): void {
  scan.read(/\b(\d{4})-(\d{2})-(\d{2})\b/g, ([, y = '', m = '', d = '']) => date(y, m, d));
  scan.read(/\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/g, ([, d = '', m = '', y = '']) => date(y, pad(m), pad(d)));
  scan.read(
    new RegExp(`\\b(\\d{1,2})(?:\\.?[ºo])? de ${month}(?: de (\\d{4}))?\\b`, 'g'),
    ([, d = '', m = '', y = '']) => date(y, monthNumber(m), pad(d)),
  );
  scan.read(new RegExp(`\\b${month} de (\\d{4})\\b`, 'g'), ([, m = '', y = '']) => date(y, monthNumber(m), ''));
  scan.read(new RegExp(`\\b${month}\\b`, 'g'), ([, m = '']) => date('', monthNumber(m), ''));
}

function readSeasons(scan: Scan): void {
  // From one to another: what a list of the same two does not say. It stays to be read as seasons.
  for (const { 1: from, 2: to, index } of scan.left.matchAll(/\b(\d{4})\/\d\d a (\d{4})\/\d\d\b/g))
    scan.mentions.push({ kind: 'relation', value: `${from} a ${to}`, key: null, start: index, end: index + 1 });
  scan.read(/\b((?:18|19|20)\d\d)[/-](\d{4}|\d\d)\b(?!-)/g, ([, from = '', to = '']) => {
    const start = seasonOf(from, to);
    return start === null ? null : season(start);
  });
  scan.read(/\b(\d\d)\/(\d\d)\b/g, ([, from = '', to = '']) => {
    const start = seasonOf(from, to);
    return start === null ? null : season(start);
  });
}

function readOrdinals(scan: Scan): void {
  scan.read(
    /\b(\d+)(?:\.?[ºª°]|\.?[oa]\b(?= (?:lugar|jornada|classificad|escalao|divisao|fase|eliminatoria|posicao)))/g,
    ([, n = ''], start, end) => ordinal(Number(n), scan.folded.slice(end), scan.folded.slice(0, start)),
  );
  scan.read(new RegExp(`\\b(${ordinalWords.join('|')})([oa])s?\\b`, 'g'), ([, word = ''], start, end) => {
    const rest = scan.folded.slice(end);
    // "segundo a lista", "nos quartos de final", "um quarto de hora".
    if (
      (word === 'segund' && /^ (a|o|as|os|um|uma) /.test(rest)) ||
      (/^(oitav|quart)$/.test(word) && /^ (de|do) /.test(rest))
    )
      return null;
    return ordinal(ordinalWords.indexOf(word) + 1, rest, scan.folded.slice(0, start));
  });
}

function readNumbers(scan: Scan): void {
  const counted = (value: number, start: number, end: number) =>
    count(unitAfter(scan.folded.slice(end), scan.folded.slice(0, start)), value);
  // "venceu 0 vezes" denies that it won.
  scan.read(/\b0 vezes\b/g, () => []);
  scan.read(/\b(\d+),(\d+)\b/g, ([, whole, part]) => ({ kind: 'count', value: `decimal:${whole},${part}`, key: null }));
  scan.read(/\b\d{1,3}(?:\.\d{3})+\b/g, ([text], start, end) => counted(Number(text.replaceAll('.', '')), start, end));
  scan.read(/\b\d+\b/g, ([text], start, end) => {
    const value = Number(text);
    const unit = unitAfter(scan.folded.slice(end), scan.folded.slice(0, start));
    if (/^(18|19|20)\d\d$/.test(text) && !units.some(([, name]) => name === unit)) return date(text, '', '');
    return count(unit, value);
  });
  // An article before what is counted by ones; elsewhere it counts nothing.
  scan.read(/\bum[a]? (?=(vez|ponto|golo|titulo)\b)/g, ([, noun = '']) => count(noun === 'golo' ? 'golo' : noun, 1));
}

/** Everything in figures: dates, seasons, scores, places, counts. Clubs must have been read, for whose goals come first. */
export function readFigures(scan: Scan): void {
  scan.read(/\b(\d{1,2})(?::|h)(\d{2})\b/g, ([, hours = '', minutes = '']) => ({
    kind: 'time',
    value: `${Number(hours)}:${minutes}`,
    key: null,
  }));
  readDates(scan);
  readSeasons(scan);
  scan.read(/\b(\d+)-(\d+)-(\d+)\b/g, ([, won = '', drawn = '', lost = '']) => record(won, drawn, lost));
  scan.read(/\b(\d+) ?- ?(\d+)\b/g, ([, own = '', other = ''], start, end) => score(scan, own, other, start, end));
  scan.read(/\b(\d{1,2}) a (\d{1,2})\b(?! de )/g, ([, own = '', other = ''], start, end) =>
    score(scan, own, other, start, end),
  );
  readOrdinals(scan);
  readNumbers(scan);
}
