import { boldSegments } from '../chat/bold-segments.ts';

/** An answer's text with its only markup, `**bold**`. */
export function BoldText({ text }: { text: string }) {
  return boldSegments(text).map(({ text: part, bold }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
    bold ? <strong key={i}>{part}</strong> : part,
  );
}
