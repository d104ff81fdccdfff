/** A 64-bit hash as two unsigned 32-bit words. */
export interface Hash64 {
  high: number;
  low: number;
}

const target: Hash64 = { high: 0, low: 0 };

/**
 * cyrb53's mixing (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js) with both words in full.
 * Not cryptographic: two different texts of ten million rows share a hash with a chance of about 3 in a million.
 * The result is one shared object, valid until the next call: millions of rows are hashed.
 */
export function hashText(text: string, seed = 0): Readonly<Hash64> {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ code, 2654435761);
    h2 = Math.imul(h2 ^ code, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  target.high = h2 >>> 0;
  target.low = h1 >>> 0;
  return target;
}
