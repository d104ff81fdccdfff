/**
 * Something in a sentence that can be true or false of the records: a figure, a name, or a word that relates them.
 * Two mentions that say the same have the same `kind` and a `value` that {@link says} finds equal.
 */
export interface Mention {
  readonly kind: MentionKind;
  readonly value: string;
  /** Mentions of one key with different values do not belong to one statement: "5.º lugar … 10.º lugar". */
  readonly key: string | null;
  readonly start: number;
  readonly end: number;
}

export type MentionKind =
  | 'season'
  | 'date'
  | 'time'
  | 'score'
  | 'count'
  | 'place'
  | 'ordinal'
  | 'club'
  | 'name'
  | 'venue'
  | 'outcome'
  | 'round'
  | 'relation'
  | 'superlative';

/** Of these a statement may list several: nothing is said of one by another. */
export const listed: ReadonlySet<MentionKind> = new Set(['season', 'date', 'club', 'name', 'superlative', 'relation']);

/** Whether a true mention says what the other claims. The truth may be more exact: a date has its year. */
export function says(truth: Mention, claim: Mention): boolean {
  if (truth.kind === claim.kind) return sameKind[truth.kind]?.(truth.value, claim.value) ?? truth.value === claim.value;
  if (claim.kind === 'date' && truth.kind === 'season') return isYearOf(claim.value, truth.value);
  // "o primeiro jogo" and "o mais antigo"; "1.º lugar" and "ficou em primeiro".
  if (claim.kind === 'ordinal' && truth.kind === 'place') return claim.value === `:${truth.value}`;
  if (claim.kind === 'place' && truth.kind === 'ordinal') return truth.value === `:${claim.value}`;
  if (claim.kind === 'ordinal' && truth.kind === 'superlative')
    return truth.value === 'antigo' && /^(?:jogo|vez|vitoria|derrota|empate|encontro|)?:1$/.test(claim.value);
  return false;
}

const sameKind: Partial<Record<MentionKind, (truth: string, claim: string) => boolean>> = {
  date: sameDate,
  count: sameCount,
  ordinal: sameOrdinal,
  name: withinName,
  club: shareClub,
};

/** A player's goals are those he scored. */
const goals = new Set(['golo', 'marcados']);

/** "1995-04-01": parts that the claim leaves empty are not claimed. */
function sameDate(truth: string, claim: string): boolean {
  const known = truth.split('-');
  return claim.split('-').every((part, i) => part === '' || part === known[i]);
}

function isYearOf(date: string, season: string): boolean {
  const [year, month] = date.split('-');
  return !month && (year === season || Number(year) === Number(season) + 1);
}

function sameCount(truth: string, claim: string): boolean {
  const [unit = '', number] = truth.split(':');
  const [claimedUnit = '', claimed] = claim.split(':');
  return number === claimed && (unit === claimedUnit || (goals.has(unit) && goals.has(claimedUnit)));
}

function sameOrdinal(truth: string, claim: string): boolean {
  const [head = '', number] = truth.split(':');
  const [claimedHead = '', claimed] = claim.split(':');
  return number === claimed && (head === claimedHead || head === '' || claimedHead === '');
}

/** The words of a claimed name, in order, within one true name: "Paco Fortes" in "Francisco Paco Fortes". */
function withinName(truth: string, claim: string): boolean {
  const words = truth.split(' ');
  let at = 0;
  for (const word of claim.split(' ')) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** A name may stand for several clubs: "Vitória". */
function shareClub(truth: string, claim: string): boolean {
  const ids = new Set(truth.split('|'));
  return claim.split('|').some((id) => ids.has(id));
}
