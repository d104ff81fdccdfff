'use client';

import { type FocusEvent, useId, useState } from 'react';
import type { ChartRange } from '#server/contracts/chart-spec.ts';

interface RangeFieldsProps {
  range: ChartRange | null;
  /** The last step there is: what an empty second field means. */
  end: number;
  onRange: (range: ChartRange | null) => void;
}

/** Which steps the charts show, for who cannot draw over them: with a keyboard, or a finger. */
export function RangeFields({ range, end, onRange }: RangeFieldsProps) {
  const [typed, setTyped] = useState<{ from: string; to: string } | null>(null);
  const id = useId();
  const shown = typed ?? { from: range ? String(range.from) : '', to: range ? String(range.to) : '' };

  function type(change: Partial<typeof shown>) {
    const next = { ...shown, ...change };
    setTyped(next);
    if (next.from === '' && next.to === '') return onRange(null);
    const [from, to] = [Number(next.from), next.to === '' ? end : Number(next.to)];
    if (to > from) onRange({ from, to });
  }

  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setTyped(null);
  };
  const field = (name: 'from' | 'to', label: string, placeholder: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        inputMode="numeric"
        autoComplete="off"
        value={shown[name]}
        placeholder={placeholder}
        onChange={({ target }) => type({ [name]: target.value.replaceAll(/\D/g, '').slice(0, 9) })}
        className="min-h-8 w-16 border-b border-edge bg-paper tabular-nums placeholder:text-soft"
      />
    </>
  );
  return (
    <fieldset onBlur={leave}>
      <legend className="sr-only">Passos que se mostram</legend>
      <span className="inline-flex min-h-11 items-center gap-2">
        {field('from', 'Do passo', '0')}
        {field('to', 'ao', String(end))}
      </span>
    </fieldset>
  );
}
