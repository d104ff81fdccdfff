import { foldText } from '#server/sources/fold-text.ts';
import { factsOverview } from './facts-overview.ts';
import { effectiveFacts } from './overlay/effective-facts.ts';

export const importNoteKinds = ['conflitos', 'quarentena', 'excecoes'] as const;
export type ImportNoteKind = (typeof importNoteKinds)[number];

/** Something that the import decided or left out, as a person reads it. */
export interface ImportNote {
  readonly id: string;
  readonly subject: string;
  /** What it is about: a topic, or the name of a rule. */
  readonly rule: string;
  readonly versions: readonly { readonly text: string; readonly source: string }[];
  /** What the facts make of it. */
  readonly decision: string | null;
  readonly reason: string;
}

function conflicts(): ImportNote[] {
  return effectiveFacts().facts.conflicts.map((row) => ({
    id: row.id,
    subject: row.subject,
    rule: row.topic,
    versions: [
      { text: row.version_a, source: row.source_a },
      { text: row.version_b, source: row.source_b },
    ],
    decision: row.decision,
    reason: row.reason,
  }));
}

function quarantine(): ImportNote[] {
  return effectiveFacts().facts.quarantine.map(({ file, line, rule, reason, record }, i) => ({
    id: String(i),
    subject: line === null ? file : `${file}, linha ${line}`,
    rule,
    versions: record === null ? [] : [{ text: record, source: '' }],
    decision: null,
    reason,
  }));
}

function exceptions(): ImportNote[] {
  return factsOverview().gate.explained.map(({ check, subject, message, reason }) => ({
    id: `${check} ${subject}`,
    subject,
    rule: check,
    versions: [{ text: message, source: '' }],
    decision: null,
    reason,
  }));
}

const readers: Record<ImportNoteKind, () => ImportNote[]> = {
  conflitos: conflicts,
  quarentena: quarantine,
  excecoes: exceptions,
};

interface NoteQuery {
  readonly text: string;
  readonly rule: string;
  readonly offset: number;
  readonly limit: number;
}

/** One page of what the import decided or left out, with how often each rule stands in the whole list. */
export function importNotes(kind: ImportNoteKind, { text, rule, offset, limit }: NoteQuery) {
  const all = readers[kind]();
  const words = foldText(text).split(' ').filter(Boolean);
  const fitting = all.filter((note) => {
    if (rule !== '' && note.rule !== rule) return false;
    if (words.length === 0) return true;
    const said = foldText([note.subject, note.rule, note.reason, ...note.versions.map((v) => v.text)].join(' '));
    return words.every((word) => said.includes(word));
  });
  const rules = [...Map.groupBy(all, (note) => note.rule)].map(([name, notes]) => [name, notes.length] as const);
  return {
    notes: fitting.slice(offset, offset + limit),
    total: fitting.length,
    rules: Object.fromEntries(rules.sort(([a], [b]) => a.localeCompare(b, 'pt'))),
  };
}
