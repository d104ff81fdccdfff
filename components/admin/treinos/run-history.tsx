import { whole } from '#server/contracts/number-words.ts';
import type { RunEvent } from '#server/contracts/training-run.ts';

const shown: ReadonlySet<RunEvent['kind']> = new Set([
  'start',
  'resume',
  'best',
  'checkpoint',
  'warning',
  'crash',
  'retry',
  'stop',
  'end',
]);
const mostShown = 30;

/** What happened, newest first. */
export function RunHistory({ events }: { events: readonly RunEvent[] }) {
  const rows = events.filter(({ kind }) => shown.has(kind));
  const newest = rows.slice(-mostShown).reverse();
  return (
    <>
      <ol className="text-sm">
        {newest.map(({ time, kind, step, message }) => (
          <li key={`${time} ${kind}`} className="flex gap-3 border-b border-rule py-1.5">
            <span className="w-20 shrink-0 text-soft tabular-nums">passo {whole(step)}</span>
            <span className={`min-w-0 break-words ${kind === 'crash' || kind === 'warning' ? 'text-bad' : ''}`}>
              {message}
            </span>
          </li>
        ))}
      </ol>
      {rows.length > mostShown && <p className="mt-2 text-xs text-soft">e mais {rows.length - mostShown} antes</p>}
    </>
  );
}
