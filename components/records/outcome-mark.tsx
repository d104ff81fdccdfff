import { outcomeNames } from './match-line.ts';

const tone = { V: 'text-good', E: 'text-soft', D: 'text-bad' } as const;

/** V, E or D: a letter and a colour, and the whole word for a screen reader. */
export function OutcomeMark({ outcome }: { outcome: 'V' | 'E' | 'D' | null }) {
  if (!outcome) return <span className="text-soft">–</span>;
  return (
    <span className={`font-semibold ${tone[outcome]}`}>
      <span aria-hidden="true">{outcome}</span>
      <span className="sr-only">{outcomeNames[outcome]}</span>
    </span>
  );
}
