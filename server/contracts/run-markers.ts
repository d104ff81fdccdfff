import type { RunEvent } from './training-run.ts';

export type MarkerKind = 'best' | 'checkpoint' | 'interruption';

/** A place on a run's curves. */
export interface RunMarker {
  readonly kind: MarkerKind;
  readonly step: number;
  /** What stands beside it. */
  readonly label: string;
}

/**
 * What is worth marking on a run's curves, from its events: the best validation (only the last is still the best), each
 * checkpoint, and each interruption, with its resume where one followed.
 */
export function runMarkers(events: readonly RunEvent[]): RunMarker[] {
  const best = events.findLast(({ kind }) => kind === 'best');
  const checkpoints = new Map<number, RunMarker>();
  for (const { kind, step } of events)
    if (kind === 'checkpoint') checkpoints.set(step, { kind: 'checkpoint', step, label: 'ponto de controlo' });
  return [
    ...checkpoints.values(),
    ...interruptions(events),
    ...(best ? [{ kind: 'best' as const, step: best.step, label: 'melhor' }] : []),
  ];
}

/** A crash, a stop, or a resume that nothing announced: the process was killed, and wrote no more. */
function interruptions(events: readonly RunEvent[]): RunMarker[] {
  const markers: RunMarker[] = [];
  let open: RunMarker | null = null;
  for (const { kind, step } of events) {
    if (kind === 'crash' || kind === 'stop') {
      if (open) markers.push(open);
      open = { kind: 'interruption', step, label: kind === 'crash' ? 'interrompido' : 'parado' };
    }
    if (kind === 'resume') {
      markers.push({ kind: 'interruption', step, label: open ? `${open.label}, retomado` : 'retomado' });
      open = null;
    }
  }
  return open ? [...markers, open] : markers;
}
