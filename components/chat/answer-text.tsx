import { boldSegments } from './bold-segments.ts';

interface Props {
  text: string;
  /** Numbers of the sources that the text stands on, in their list below it. */
  references: { number: number; anchor: string }[];
}

/** The sentences of an answer. Text is only ever text: nothing in it can become an element. */
export function AnswerText({ text, references }: Props) {
  const paragraphs = text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs only ever grow at the end.
    <p key={i} className="mt-3 whitespace-pre-line text-base leading-relaxed first:mt-0 sm:text-[1.0625rem]">
      {boldSegments(paragraph).map((segment, j) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: so do segments.
        segment.bold ? <strong key={j}>{segment.text}</strong> : <span key={j}>{segment.text}</span>,
      )}
      {i === paragraphs.length - 1 &&
        references.map((reference) => <Reference key={reference.anchor} {...reference} />)}
    </p>
  ));
}

function Reference({ number, anchor }: { number: number; anchor: string }) {
  return (
    <sup className="ml-0.5">
      <a
        href={`#${anchor}`}
        className="px-0.5 text-[0.6875rem] font-semibold text-accent hover:underline"
        aria-label={`Fonte ${number}`}
      >
        {number}
      </a>
    </sup>
  );
}
