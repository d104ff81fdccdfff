/** What a sentence says about Farense's place in one season's league. Null where it says nothing. */
export interface FigureClaim {
  /** Where the sentence begins in the text. */
  readonly index: number;
  readonly sentence: string;
  /** Start year of the only season that the sentence, or else the question, names. */
  readonly season: number | null;
  readonly position: number | null;
  readonly points: number | null;
  readonly played: number | null;
  readonly won: number | null;
  readonly drawn: number | null;
  readonly lost: number | null;
}

const seasonLabels = /(?<!\d)(1[89]\d\d|20\d\d)[/-](\d{4}|\d{2})(?!\d)/g;

/** The claims of a text, sentence by sentence; only of sentences that have figures of a league. */
export function figureClaims(text: string, question: string): FigureClaim[] {
  const asked = onlySeason(question);
  let index = 0;
  const claims: FigureClaim[] = [];
  for (const sentence of text.split(/(?<=[.!?])\s+(?=\p{Lu}|\*|\d)/u)) {
    const at = text.indexOf(sentence, index);
    index = at + sentence.length;
    const plain = sentence.replaceAll('**', '');
    const claim = {
      position: figure(
        plain,
        /(?<![\d.])(\d{1,2})\.?[ºo°] (?:lugar|classificado|posto)|(?<![\d.])(\d{1,2})\.?[ºo°](?= na (?:I|II|III|Liga|Primeira|Segunda)\b)/,
      ),
      points: figure(plain, /(?<![\d.,])(\d{1,3}) pontos?\b/),
      played: figure(plain, /(?<![\d.,]|mais )(\d{1,3}) jogos?(?! sem| de| que)\b/),
      won: figure(plain, /(?<![\d.,])(\d{1,3}) vit[óo]rias?\b/),
      drawn: figure(plain, /(?<![\d.,])(\d{1,3}) empates?\b/),
      lost: figure(plain, /(?<![\d.,])(\d{1,3}) derrotas?\b/),
    };
    if (Object.values(claim).every((value) => value === null)) continue;
    claims.push({
      index: at,
      sentence: plain,
      season: onlySeason(plain) ?? (namesSeason(plain) ? null : asked),
      ...claim,
    });
  }
  return claims;
}

/** The figure, where the sentence has it once: with two it is not clear which is whose. */
function figure(sentence: string, pattern: RegExp): number | null {
  const all = [...sentence.matchAll(new RegExp(pattern, 'g'))];
  const [match] = all;
  return match && all.length === 1 ? Number(match[1] ?? match[2]) : null;
}

const namesSeason = (text: string): boolean => text.search(seasonLabels) >= 0;

function onlySeason(text: string): number | null {
  const years = new Set<number>();
  for (const [, from = '', to = ''] of text.matchAll(seasonLabels)) {
    const next = String(Number(from) + 1);
    if (to !== next && to !== next.slice(2)) return null;
    years.add(Number(from));
  }
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
