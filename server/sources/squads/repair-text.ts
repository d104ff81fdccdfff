const cp1252 = new TextDecoder('windows-1252');

/** Control characters left by a wrong code page, read as the letters they were: `Du\x9aan` → `Dušan`. */
const repairCodePage = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (char) => cp1252.decode(Uint8Array.of(char.charCodeAt(0))));

/** A name as written in a source: code page repaired, spaces and apostrophes made regular. */
export const cleanName = (text: string) =>
  repairCodePage(text)
    .replace(/[´’`]/g, "'")
    // The text of `equipas.txt` parts a final letter it had no glyph for: "Lemaji ć".
    .replace(/(\p{L}) ć$/u, '$1ć')
    .replace(/\s+/g, ' ')
    .trim();
