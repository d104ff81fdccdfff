/**
 * What a pattern cannot do without, in terms that one reading of a text settles for all patterns at once. The rules
 * look at millions of texts, nearly all of them good: most patterns are never tried.
 */
export interface Look {
  /** Any of these characters. */
  readonly characters?: string;
  /** A character that Latin-1 does not have: dashes and quotes, emojis, most invisible ones. */
  readonly beyondLatin1?: true;
  /** Any of these runs of three, "abc|def", without capitals and accents. What is no letter, comma or hyphen is a space. */
  readonly runs?: string;
  /** Any of these kinds of character one after the other. */
  readonly pairs?: readonly (readonly [Kind, Kind])[];
}

const kinds = ['other', 'small', 'capital', 'digit', 'comma', 'space', 'lineEnd', 'dot'] as const;
type Kind = (typeof kinds)[number];

/** Bits of an integer of V8 that needs no memory of its own. */
const mostSigns = 30;

let registered = 0;
let beyond = 0;
const ofCharacter = new Int32Array(256);
const ofRun = new Int32Array(1 << 15);
const ofPair = new Int32Array(64);
const kindOf = Uint8Array.from({ length: 256 }, (_, code) => kinds.indexOf(kindOfCharacter(code)));
const letterOf = Uint8Array.from({ length: 256 }, (_, code) => letterOfCharacter(String.fromCharCode(code)));

/**
 * Whether a text has any of what is looked for. A text is read once for all who ask; so ask where a pattern would
 * otherwise be tried, and call this when the module loads.
 */
export function textSign({ characters = '', beyondLatin1, runs = '', pairs = [] }: Look): (text: string) => boolean {
  if (registered === mostSigns) throw new RangeError(`more than ${mostSigns} signs`);
  const bit = 1 << registered;
  registered += 1;
  for (const character of characters) add(ofCharacter, character.charCodeAt(0), bit);
  if (beyondLatin1) beyond |= bit;
  for (const run of runs ? runs.split('|') : []) add(ofRun, runCode(run), bit);
  for (const [first, second] of pairs) add(ofPair, (kinds.indexOf(first) << 3) | kinds.indexOf(second), bit);
  forget();
  return (text) => (signsOf(text) & bit) !== 0;
}

/** The texts that were read last: a row's question, answer and prompt are asked about in turn. */
const texts = ['', '', ''];
const signs = [0, 0, 0];
let oldest = 0;

function signsOf(text: string): number {
  for (let i = 0; i < texts.length; i++) if (texts[i] === text) return signs[i] ?? 0;
  const found = read(text);
  texts[oldest] = text;
  signs[oldest] = found;
  oldest = (oldest + 1) % texts.length;
  return found;
}

function read(text: string): number {
  let [found, run, kind] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let next = 0;
    if (code < 256) {
      found |= ofCharacter[code] ?? 0;
      next = kindOf[code] ?? 0;
      run = ((run << 5) | (letterOf[code] ?? 0)) & 0x7fff;
    } else {
      found |= beyond;
      run = ((run << 5) | (code === longS ? letter('s') : 0)) & 0x7fff;
    }
    found |= (ofRun[run] ?? 0) | (ofPair[(kind << 3) | next] ?? 0);
    kind = next;
  }
  // The end parts words as a space does.
  return found | (ofRun[(run << 5) & 0x7fff] ?? 0);
}

/** "ſ", which patterns that ignore capitals take for an "s". */
const longS = 0x17f;

/** Texts that were read before a sign was known have to be read again. */
function forget(): void {
  texts.fill('');
  signs.fill(0);
}

function add(table: Int32Array, at: number, bit: number): void {
  table[at] = (table[at] ?? 0) | bit;
}

function runCode(run: string): number {
  if (run.length !== 3) throw new RangeError(`"${run}" is not a run of three`);
  return [...run].reduce((code, character) => (code << 5) | letterOfCharacter(character), 0);
}

function letter(character: string): number {
  return character.charCodeAt(0) - 96;
}

function letterOfCharacter(character: string): number {
  if (character === ',') return 27;
  if (character === '-') return 28;
  const [plain = ''] = character.toLowerCase().normalize('NFD');
  if (plain >= 'a' && plain <= 'z') return letter(plain);
  return /\p{L}/u.test(character) ? 29 : 0;
}

function kindOfCharacter(code: number): Kind {
  const character = String.fromCharCode(code);
  if ('\n\r'.includes(character)) return 'lineEnd';
  if (/\s/.test(character)) return 'space';
  if (/\d/.test(character)) return 'digit';
  if (',;:'.includes(character)) return 'comma';
  if (".'".includes(character)) return 'dot';
  // Signs among the letters of Latin-1 count as letters: they are rare.
  if (/[a-zß-ÿ]/.test(character)) return 'small';
  return /[A-ZÀ-Þ]/.test(character) ? 'capital' : 'other';
}
