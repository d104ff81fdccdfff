/** A training example, as the server sends it. */
export interface Example {
  prompt: string;
  completion: string;
  metadata: Record<string, unknown>;
}

/** What a rule of the dataset says of an example. */
export interface ExampleFinding {
  rule: string;
  severity: 'error' | 'warning';
  field: 'prompt' | 'completion' | null;
  message: string;
}

export type RowState = 'igual' | 'editada' | 'rejeitada' | 'acrescentada' | 'aplicada';

/** A row of a dataset file, with what admins changed of it. */
export interface ExampleRow {
  line: number | null;
  key: string;
  question: string;
  example: Example;
  refusal: boolean;
  state: RowState;
  edit: { id: string; by: string; at: string; reason: string | null } | null;
}
