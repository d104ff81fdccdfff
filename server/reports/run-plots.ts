import type { Metric } from '#server/contracts/training-run.ts';

export interface PlotLine {
  readonly label: string;
  readonly points: readonly { x: number; y: number }[];
  readonly color: string;
  /** Thin and pale: the raw values beneath a smoothed line. */
  readonly faint?: boolean;
}

export interface Plot {
  /** File name without ending. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly PlotLine[];
}

const black = '#111111';
const red = '#b3261e';
const blue = '#1d4ed8';

/** The four plots of a run: loss, validation, learning rate, memory. Steps along the bottom. */
export function runPlots(metrics: readonly Metric[]): Plot[] {
  const steps = metrics.filter(({ step }) => step > 0);
  const line = (pick: (metric: Metric) => number, from = steps) =>
    from.map((metric) => ({ x: metric.step, y: pick(metric) }));
  const loss = line(({ loss }) => loss);
  return [
    {
      name: 'perda',
      title: 'Perda no treino',
      unit: 'perda por token',
      lines: [
        { label: 'cada passo', points: loss, color: black, faint: true },
        { label: 'média móvel', points: smoothed(loss), color: black },
      ],
    },
    {
      name: 'validacao',
      title: 'Perda na validação',
      unit: 'perda por token',
      lines: [
        {
          label: 'validação',
          points: line(
            ({ val_loss: loss }) => loss,
            metrics.filter(({ validated }) => validated),
          ),
          color: red,
        },
      ],
    },
    {
      name: 'taxa-de-aprendizagem',
      title: 'Taxa de aprendizagem',
      unit: 'taxa',
      lines: [{ label: 'taxa', points: line(({ learning_rate: rate }) => rate), color: blue }],
    },
    {
      name: 'memoria',
      title: 'Memória',
      unit: 'GB',
      lines: [
        { label: 'em uso no cálculo', points: line(({ memory_gb: gb }) => gb), color: blue },
        { label: 'processo (RSS)', points: line(({ rss_gb: gb }) => gb), color: black },
      ],
    },
  ];
}

const weightOfPast = 0.9;

/** Exponential moving average, without the pull of a zero at the beginning (Kingma and Ba 2015, section 3). */
export function smoothed(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  let [mean, weight] = [0, 0];
  return points.map(({ x, y }) => {
    mean = weightOfPast * mean + (1 - weightOfPast) * y;
    weight = weightOfPast * weight + (1 - weightOfPast);
    return { x, y: mean / weight };
  });
}
