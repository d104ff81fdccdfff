'use client';

import { useCallback, useMemo } from 'react';
import type { ChartRange } from '#server/contracts/chart-spec.ts';
import { useAddressSetting } from '../use-address-setting.ts';

const usualStrength = 0.6;

/** How charts are drawn, kept in the page's address. */
export function useChartSettings() {
  const [strength, setStrength] = useAddressSetting('suavizar');
  const [scale, setScale] = useAddressSetting('escala');
  const [outliers, setOutliers] = useAddressSetting('aberrantes');
  const [axis, setAxis] = useAddressSetting('eixo');
  const [range, setRange] = useAddressSetting('de-a');
  const chosenRange = useMemo(() => readRange(range), [range]);
  const number = Number(strength ?? usualStrength);
  return {
    strength: number >= 0 && number <= 0.99 ? number : usualStrength,
    setStrength: (value: number) => setStrength(value === usualStrength ? null : String(value)),
    logarithmic: scale === 'log',
    setLogarithmic: (on: boolean) => setScale(on ? 'log' : null),
    ignoreOutliers: outliers === 'fora',
    setIgnoreOutliers: (on: boolean) => setOutliers(on ? 'fora' : null),
    axis: axis === 'tempo' ? ('tempo' as const) : ('passo' as const),
    setAxis: (value: 'passo' | 'tempo') => {
      setRange(null);
      setAxis(value === 'tempo' ? value : null);
    },
    range: chosenRange,
    setRange: useCallback(
      (value: ChartRange | null) => setRange(value === null ? null : `${value.from}-${value.to}`),
      [setRange],
    ),
  };
}

function readRange(text: string | null): ChartRange | null {
  const [, from, to] = /^(\d{1,12})-(\d{1,12})$/.exec(text ?? '') ?? [];
  return Number(to) > Number(from) ? { from: Number(from), to: Number(to) } : null;
}
