/** Breaks a text into lines no wider than `width`; after `most` lines it ends in "…". `measure` gives a text's width. */
export function wrapText(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  return [...shown.slice(0, -1), shorten(shown.at(-1) ?? '', width, measure)];
}

/** The beginning of a line, cut between words, that fits with "…" after it. */
function shorten(line: string, width: number, measure: (text: string) => number): string {
  const words = line.split(' ');
  while (words.length > 1 && measure(`${words.join(' ')}…`) > width) words.pop();
  return `${words.join(' ').replace(/[,;:.]$/u, '')}…`;
}
