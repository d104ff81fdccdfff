/** How far a reader has come in a run: bytes of metrics.jsonl and of events.jsonl. As text, an SSE event's id. */
export interface RunCursor {
  readonly metrics: number;
  readonly events: number;
}

export const runStart: RunCursor = { metrics: 0, events: 0 };

export const formatCursor = ({ metrics, events }: RunCursor) => `${metrics}-${events}`;

/** Null for what is not a cursor. */
export function parseCursor(text: string | null): RunCursor | null {
  const [, metrics, events] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '') ?? [];
  return metrics === undefined || events === undefined ? null : { metrics: Number(metrics), events: Number(events) };
}
