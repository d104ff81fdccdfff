export interface Segment {
  text: string;
  bold: boolean;
}

/**
 * Splits `**bold**`, the only markup of an answer, from plain text. While a text streams, an open `**` is bold to its
 * end and a lone `*` at the very end waits for its second, so that no marker flickers. Everything else is text: the
 * page shows it and never runs it.
 */
export function boldSegments(text: string): Segment[] {
  const settled = text.replace(/(?<!\*)\*$/u, '');
  return settled
    .split('**')
    .map((part, i) => ({ text: part, bold: i % 2 === 1 }))
    .filter((segment) => segment.text !== '');
}
