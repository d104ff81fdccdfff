/** `text` is a row without a question: only raw text, as mlx-lm reads it for continued pre-training. */
export type RowFormat = 'prompt-completion' | 'messages' | 'text';

/** What a file is for; rules about leakage compare the two. */
export type FileRole = 'train' | 'valid' | null;

export interface DatasetFile {
  /** Position in the list of files. */
  readonly index: number;
  readonly path: string;
  readonly role: FileRole;
}

/** What kept a row from being read in full. Each is reported by the rule of the same name. */
export interface RowProblem {
  readonly rule:
    | 'broken-json'
    | 'missing-field'
    | 'wrong-type'
    | 'empty-field'
    | 'unknown-field'
    | 'invalid-utf8'
    | 'line-too-long'
    | 'blank-line';
  readonly message: string;
  /** Counted from 1, in UTF-16 units as editors count them. */
  readonly column: number;
}

export interface ChatMessage {
  readonly role: string;
  readonly content: string;
}

/** One line of a dataset. Fields that could not be read are empty, and `problems` says why. */
export interface DatasetRow {
  readonly file: DatasetFile;
  /** Counted from 1. */
  readonly line: number;
  /** Where the line begins in the file, and its length, in bytes. */
  readonly offset: number;
  readonly bytes: number;
  readonly raw: string;
  /** Null when the line is not an object of a known form. */
  readonly format: RowFormat | null;
  /** All that the model reads; of a conversation, every turn but the system's and the last answer. */
  readonly prompt: string;
  readonly completion: string;
  /** What the person asks, without the evidence and the conversation around it. */
  readonly question: string;
  /** The turns as given, where the row is a conversation. */
  readonly messages: readonly ChatMessage[] | null;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  /** The identifier at the top of the row, whatever it is. */
  readonly id: unknown;
  readonly problems: readonly RowProblem[];
}
