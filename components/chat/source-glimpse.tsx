'use client';

import { useId, useState } from 'react';
import type { RecordGlimpse } from './read-record.ts';

type State = RecordGlimpse | 'loading' | 'failed';

/** A look at a source without leaving the answer; its record is fetched when it is asked for. */
export function SourceGlimpse({ href, title }: { href: string; title: string }) {
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<State | null>(null);
  const id = useId();

  function toggle() {
    setOpen(!open);
    if (open || (state !== null && state !== 'failed')) return;
    setState('loading');
    import('./read-record.ts')
      .then(({ readRecord }) => readRecord(href))
      .then(setState)
      .catch(() => setState('failed'));
  }

  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`Espreitar: ${title}`}
        onClick={toggle}
        className="min-h-11 text-soft underline-offset-4 hover:text-ink aria-expanded:text-ink aria-expanded:underline no-print"
      >
        espreitar
      </button>
      <div id={id} hidden={!open} className="w-full border-l-3 border-rule py-1 pl-3">
        {state !== null && <Glimpse state={state} />}
      </div>
    </>
  );
}

function Glimpse({ state }: { state: State }) {
  if (state === 'loading') return <p role="status">A abrir o registo…</p>;
  if (state === 'failed') return <p role="alert">O registo não abriu. Vê se tens internet, ou segue a ligação.</p>;
  if (state.facts.length === 0) return <p>{state.text || 'O registo está na página da fonte.'}</p>;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
      {state.facts.map(([label, value]) => (
        <div key={label} className="flex gap-1.5">
          <dt className="text-soft">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
