'use client';

import { useId } from 'react';
import { decimal } from '#server/contracts/number-words.ts';
import { RangeFields } from './range-fields.tsx';
import type { useChartSettings } from './use-chart-settings.ts';

interface ChartSettingsBarProps {
  settings: ReturnType<typeof useChartSettings>;
  /** The last step of what is drawn. */
  end: number;
}

/** How the charts of a page are drawn. */
export function ChartSettingsBar({ settings, end }: ChartSettingsBarProps) {
  const smoothId = useId();
  const axisId = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-6 gap-y-1 text-[0.8125rem] no-print">
      <legend className="sr-only">Como se desenham os gráficos</legend>
      <span className="inline-flex min-h-11 items-center gap-2">
        <label htmlFor={smoothId}>Suavizar</label>
        <input
          id={smoothId}
          type="range"
          min={0}
          max={0.99}
          step={0.01}
          value={settings.strength}
          onChange={(event) => settings.setStrength(Number(event.target.value))}
          className="w-28 accent-ink"
        />
        <output htmlFor={smoothId} className="w-8 tabular-nums">
          {decimal(settings.strength)}
        </output>
      </span>
      <Check label="Escala logarítmica" checked={settings.logarithmic} onChange={settings.setLogarithmic} />
      <Check
        label="Ignorar valores aberrantes"
        checked={settings.ignoreOutliers}
        onChange={settings.setIgnoreOutliers}
      />
      <span className="inline-flex min-h-11 items-center gap-2">
        <label htmlFor={axisId}>Eixo</label>
        <select
          id={axisId}
          value={settings.axis}
          onChange={(event) => settings.setAxis(event.target.value === 'tempo' ? 'tempo' : 'passo')}
          className="min-h-8 border-b border-edge bg-paper"
        >
          <option value="passo">passos</option>
          <option value="tempo">tempo</option>
        </select>
      </span>
      {settings.axis === 'passo' && <RangeFields range={settings.range} end={end} onRange={settings.setRange} />}
    </fieldset>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-ink"
      />
      {label}
    </label>
  );
}
