'use client';

import type { RunListItem } from '#server/contracts/admin-training.ts';
import { decimal } from '#server/contracts/number-words.ts';
import { dayOfRun } from './day-of-run.ts';
import { statusWord } from './run-words.ts';

/** More lines than these nobody tells apart. */
const mostChosen = 6;

interface RunPickerProps {
  runs: readonly RunListItem[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** Runs to choose from, in any number up to six. */
export function RunPicker({ runs, chosen, onChoose }: RunPickerProps) {
  const full = chosen.length >= mostChosen;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">Treinos</legend>
      <div className="max-h-64 overflow-y-auto border-y border-rule">
        {runs.map(({ id, state }) => (
          <label
            key={id}
            className="flex min-h-11 items-center gap-3 border-b border-rule py-1.5 text-sm last:border-0"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-ink"
              checked={chosen.includes(id)}
              disabled={full && !chosen.includes(id)}
              onChange={(event) =>
                onChoose(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
            <span className="min-w-0 flex-1">
              <span className="font-semibold">{state.name}</span>{' '}
              <span className="text-soft tabular-nums">
                {dayOfRun(id)} · {statusWord(state.status)}
              </span>
            </span>
            <span className="text-soft tabular-nums">
              {state.best_val_loss === null ? 'por validar' : `validação ${decimal(state.best_val_loss, 3)}`}
            </span>
          </label>
        ))}
      </div>
      {full && <p className="mt-1 text-[0.8125rem] text-soft">Seis de cada vez: mais linhas já não se distinguem.</p>}
    </fieldset>
  );
}
