/** What Windows-1252 has at 0x80 to 0x9F, where Unicode has controls; five bytes stand for nothing. */
export const windows1252: ReadonlyMap<number, string> = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [0x80 + i, char]),
);
