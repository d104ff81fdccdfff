/** Slots of a signature; each is one hash function's smallest value over the text's shingles. */
const bands = 8;
const rowsPerBand = 4;
const slots = bands * rowsPerBand;

/** Words of a shingle. */
const shingleWords = 3;
/** Words that are read of a text; near-copies share their beginning. */
const mostWords = 160;

const word = /[\p{L}\d]+/gu;

/** The distinct runs of three words of a text, hashed. Figures are words: two seasons' answers differ by them. */
export function shingles(text: string): Set<number> {
  const hashes: number[] = [];
  for (const [match] of text.toLowerCase().matchAll(word)) {
    hashes.push(hashWord(match));
    if (hashes.length === mostWords) break;
  }
  const found = new Set<number>();
  for (let i = 0; i + shingleWords <= hashes.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + shingleWords; j++) hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x01000193) ^ (hash >>> 15);
    found.add(hash >>> 0);
  }
  return found;
}

/** Share of the shingles of two texts that both have. */
export function similarity(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const shingle of a) if (b.has(shingle)) both++;
  return both / (a.size + b.size - both);
}

/**
 * Keys under which near-copies meet: texts with 80 % of their shingles in common share one of the eight with a chance
 * of 98 %, texts with half with 40 %, and are then compared in full (Leskovec, Mining of Massive Datasets, ch. 3).
 */
export function bandKeys(found: ReadonlySet<number>): { high: number; low: number }[] {
  const signature = new Uint32Array(slots).fill(0xffffffff);
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

function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function permute(value: number, slot: number): number {
  const mixed = Math.imul(value ^ (slot * 0x9e3779b1), 0x85ebca6b + slot * 2);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
}
