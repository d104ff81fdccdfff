/** One of several ways to say the same: always the same one for the same matter, different from one to the next. */
export function vary<T>(seed: string, ways: readonly [T, ...T[]]): T {
  let hash = 2_166_136_261;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 16_777_619);
  return ways[(hash >>> 0) % ways.length] ?? ways[0];
}
