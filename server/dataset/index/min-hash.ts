/** Slots of a signature; each is one hash function's smallest value over the text's shingles. */
const bands = 8;
const rowsPerBand = 4;
const slots = bands * rowsPerBand;

/** Words of a shingle. */
const shingleWords = 3;
/** Words that are read of a text; near-copies share their beginning. */
const mostWords = 160;

/** The distinct runs of three words of a text, hashed. Figures are words: two seasons' answers differ by them. */
export function shingles(text: string): Set<number> {
  const found = new Set<number>();
  let [before, last, words, hash] = [0, 0, 0, 0];
  for (let i = 0; i <= text.length && words < mostWords; i++) {
    const code = i < text.length ? lowerWordCode(text.charCodeAt(i)) : 0;
    if (code !== 0) {
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ code, 0x01000193);
      continue;
    }
    if (hash === 0) continue;
    words += 1;
    if (words >= shingleWords) {
      const pair = Math.imul(before ^ (last >>> 15), 0x85ebca6b) ^ last;
      found.add((Math.imul(pair ^ (pair >>> 13), 0xc2b2ae35) ^ hash) >>> 0);
    }
    before = last;
    last = hash;
    hash = 0;
  }
  return found;
}

/** The code of a letter or digit, of capitals that of their small letter; 0 for what parts words. */
function lowerWordCode(code: number): number {
  if (code < 0x80) {
    if (code >= 0x61) return code <= 0x7a ? code : 0;
    if (code >= 0x41) return code <= 0x5a ? code + 0x20 : 0;
    return code >= 0x30 && code <= 0x39 ? code : 0;
  }
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  if (code <= 0xde) return code + 0x20;
  return code >= 0x2000 && code < 0x2c00 ? 0 : code;
}

/** Share of the shingles of two texts that both have. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  return both / (a.size + b.size - both);
}

/** Used again for every text: a typed array of its own for each of millions is memory outside the heap. */
const signature = new Uint32Array(slots);

/**
 * Keys under which near-copies meet: texts with 80 % of their shingles in common share one of the eight with a chance
 * of 98 %, texts with half with 40 %, and are then compared in full (Leskovec, Mining of Massive Datasets, ch. 3).
 */
export function bandKeys(found: ReadonlySet<number>): { high: number; low: number }[] {
  signature.fill(0xffffffff);
  for (const shingle of found) {
    for (let slot = 0; slot < slots; slot++) {
      const value = permute(shingle, slot);
      if (value < (signature[slot] ?? 0)) signature[slot] = value;
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    let high = band + 1;
    let low = 0x9e3779b9 ^ band;
    for (let i = 0; i < rowsPerBand; i++) {
      const value = signature[band * rowsPerBand + i] ?? 0;
      high = Math.imul(high ^ value, 0x85ebca6b) ^ (value >>> 16);
      low = Math.imul(low ^ value, 0xc2b2ae35) ^ (low >>> 13);
    }
    return { high: high >>> 0, low: low >>> 0 };
  });
}

function permute(value: number, slot: number): number {
  const mixed = Math.imul(value ^ (slot * 0x9e3779b1), 0x85ebca6b + slot * 2);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
}
