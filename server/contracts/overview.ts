/** What the Painel shows. Times are ISO 8601, sizes bytes. */

export interface QuestionDay {
  /** As Lisbon counts days: 2026-11-22. */
  day: string;
  asked: number;
  /** Without a record, or failed. */
  unanswered: number;
  up: number;
  down: number;
}

export interface ChatState {
  ready: boolean;
  facts: boolean;
  database: boolean;
  /** Null: no model answers, every answer is composed from the records. */
  model: string | null;
  adapter: string | null;
  engine: 'off' | 'starting' | 'ready' | 'restarting' | 'failed' | 'stopped';
  problem: string | null;
  active: number;
  waiting: number;
  memoryBytes: number | null;
  restarts: number;
  /** Who published what answers, and when; null where nothing was published. */
  published: { by: string; at: string } | null;
}

export interface RunState {
  id: string;
  name: string;
  status: string;
  step: number;
  totalSteps: number;
  epoch: number;
  loss: number | null;
  bestValLoss: number | null;
  etaSeconds: number | null;
  tokensPerSecond: number | null;
  updatedAt: string;
}

export interface DataState {
  /** Rows of the facts in use. */
  matches: number;
  seasons: number;
  people: number;
  /** The last import on this machine; null when there was none. */
  import: { at: string; ok: boolean; failing: number; explained: number; quarantine: number } | null;
  /** The training examples; null when they are not built. */
  dataset: { bytes: number; at: string; olderThanFacts: boolean } | null;
  /** The last check of the examples from the admin area; null when there was none. */
  findings: { at: string; errors: number; warnings: number } | null;
}

export interface MachineState {
  disk: { free: number; total: number };
  memory: { free: number; total: number };
  /** Of the server. */
  rss: number;
  load: number;
  cores: number;
  uptimeSeconds: number;
}

export interface Attention {
  id: string;
  severity: 'warning' | 'problem';
  /** What is so, and what to do, in a sentence. */
  text: string;
  /** The page where it is dealt with, and what the link to it says. */
  href: string;
  way: string;
}

export interface Overview {
  at: string;
  chat: ChatState;
  /** The run in progress, or else the newest. */
  run: RunState | null;
  days: QuestionDay[];
  data: DataState;
  machine: MachineState;
  attention: Attention[];
}
