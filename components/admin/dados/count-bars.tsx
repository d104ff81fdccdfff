import { inWords } from '../in-words.ts';

interface CountBarsProps {
  title: string;
  counts: readonly (readonly [string, number])[];
}

/** Counts as bars: each is a meter with its figure beside it, so that they can be read and heard. */
export function CountBars({ title, counts }: CountBarsProps) {
  const most = Math.max(1, ...counts.map(([, count]) => count));
  return (
    <div>
      <h2 className="mb-1 font-sans text-sm font-semibold tracking-normal">{title}</h2>
      <dl className="grid grid-cols-[minmax(5rem,auto)_1fr_auto] items-center gap-x-3 text-sm">
        {counts.map(([name, count]) => (
          <div key={name} className="col-span-3 grid grid-cols-subgrid items-center">
            <dt className="text-soft">{name}</dt>
            <dd className="contents">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" className="h-1.5 w-full" aria-hidden="true">
                <rect width={(100 * count) / most} height="4" fill="currentColor" />
              </svg>
              <span className="text-right tabular-nums">{inWords.count(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
