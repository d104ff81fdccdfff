import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'good' | 'bad' | 'accent';

/** A state in a word, with a dot; the word says it too, for who does not see colours. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
