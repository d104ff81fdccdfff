import { wholeSentences } from './whole-sentences.ts';

interface Props {
  text: string;
  ended: boolean;
  /** Said while there is no text yet. */
  waiting: string | null;
  table: string | null;
}

/**
 * What a screen reader says of the newest answer: whole sentences, as they are added, never letters. The visible
 * conversation itself is silent, or everything would be read twice.
 */
export function SpokenAnswer({ text, ended, waiting, table }: Props) {
  return (
    <div aria-live="polite" className="sr-only">
      {waiting && <p>{waiting}</p>}
      {wholeSentences(text, ended).map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end.
        <p key={i}>{sentence}</p>
      ))}
      {ended && table && <p>Com tabela: {table}.</p>}
    </div>
  );
}
