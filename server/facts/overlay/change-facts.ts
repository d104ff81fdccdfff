import { randomUUID } from 'node:crypto';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { completeMatch } from '../additions/complete-match.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import { readFacts } from '../csv/read-facts.ts';
import { type Curated, readCurated } from '../curated/read-curated.ts';
import { FactsError } from '../facts-error.ts';
import type { Finding } from '../gate/finding.ts';
import { applyOverlay } from './apply-overlay.ts';
import { type FactsOverlay, factsOverlay } from './facts-overlay.ts';
import { fieldOfFinding } from './field-of-finding.ts';
import { newFindings } from './new-findings.ts';
import { type OverlayEntry, type OverlayKind, overlayEntry, overlaySchemas } from './overlay-entry.ts';

export interface ChangeOptions {
  readonly overlay?: FactsOverlay;
  /** Folder of the imported facts. */
  readonly facts?: string;
  readonly curated?: string;
}

export interface ProposedChange {
  readonly kind: OverlayKind;
  /** What the form holds, column by column; empty cells are empty strings. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly by: string;
  /** Version of the overlay that the person saw. */
  readonly version: number;
  /** The change that this one takes the place of. */
  readonly replaces?: string | undefined;
}

/** Taken, or not, and why: beside the field that is meant, or about the whole under `''`. */
export type ChangeResult =
  | { readonly ok: true; readonly entry: OverlayEntry; readonly version: number }
  | { readonly ok: false; readonly problems: Readonly<Record<string, readonly string[]>> };

/** The facts without admins' changes, with what checking a change needs. */
function readGround({ facts = paths.facts, curated = paths.curated }: ChangeOptions) {
  return { base: readFacts(facts), curated: readCurated(curated) };
}

const problem = (field: string, message: string): ChangeResult => ({ ok: false, problems: { [field]: [message] } });

/** Fills in what the form may leave open: a club by any of its names, the stage of the season's league. */
function completed({ kind, values }: ProposedChange, facts: FactRows): Record<string, unknown> {
  if (kind !== 'match') return values;
  return completeMatch(
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value ?? '')])),
    facts,
  );
}

function parse(proposed: ProposedChange, facts: FactRows): ChangeResult | OverlayEntry {
  const schema = overlaySchemas[proposed.kind];
  const blank = Object.fromEntries(Object.keys(schema.shape).map((column) => [column, '']));
  const at = new Date().toISOString();
  if (proposed.kind === 'match' && String(proposed.values.data ?? '') > at.slice(0, 10))
    return problem('data', 'Esse dia ainda não chegou: só se acrescentam jogos já jogados.');
  let values: Record<string, unknown>;
  try {
    values = { ...blank, ...completed(proposed, facts) };
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    return problem(error.column ?? '', `${capital(error.problem)} Os clubes e os seus nomes estão na lista ao lado.`);
  }
  const entry = { id: randomUUID(), at, by: proposed.by, kind: proposed.kind, values };
  const parsed = overlayEntry.safeParse(entry);
  if (parsed.success) return parsed.data;
  const problems: Record<string, string[]> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = path.slice(1).join('.');
    problems[field] = [...(problems[field] ?? []), capital(message)];
  }
  return { ok: false, problems };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the gate cannot know: that the record is there and came with the import. */
function refusalOf(entry: OverlayEntry, base: FactRows, entries: readonly OverlayEntry[]): ChangeResult | null {
  if (entry.kind !== 'correction') return null;
  const { tabela, id } = entry.values;
  if (base[tabela].some((row) => row.id === id && row.source_id !== 'adicionados')) return null;
  const own = entries.some(({ kind }) => kind === 'match' || kind === 'person');
  return problem(
    'id',
    own && !base[tabela].some((row) => row.id === id)
      ? 'Este registo não veio da importação: se foi acrescentado aqui, corrige-o na lista de alterações.'
      : 'Não há registo importado com este identificador.',
  );
}

function refusal(kind: OverlayKind, findings: readonly Finding[]): ChangeResult {
  const problems: Record<string, string[]> = {};
  for (const finding of findings) {
    const field = fieldOfFinding(kind, finding) ?? '';
    problems[field] = [...(problems[field] ?? []), `${finding.message} [${finding.check}: ${finding.subject}]`];
  }
  return { ok: false, problems };
}

/** Throws before any work when somebody else was faster. */
function assertVersion(overlay: FactsOverlay, expected: number): readonly OverlayEntry[] {
  const { version, entries } = overlay.read();
  if (version !== expected)
    throw new FarenseError('conflict', `viste a versão ${expected} e já existe a versão ${version}`);
  return entries;
}

/**
 * Puts one change over the facts, after the gate has seen the facts with it. Nothing is written when it finds
 * anything that it did not find before.
 * @throws {FarenseError} conflict, not-found when the change to replace is gone
 */
export function changeFacts(proposed: ProposedChange, options: ChangeOptions = {}): ChangeResult {
  const overlay = options.overlay ?? factsOverlay();
  const entries = assertVersion(overlay, proposed.version);
  const kept = entries.filter(({ id }) => id !== proposed.replaces);
  if (proposed.replaces && kept.length === entries.length)
    throw new FarenseError('not-found', 'a alteração já tinha sido desfeita');
  const ground = readGround(options);
  const before = applyOverlay(ground.base, ground.curated, kept).facts;
  const entry = parse(proposed, before);
  if ('ok' in entry) return entry;
  const refused = refusalOf(entry, ground.base, entries) ?? gate(entry.kind, ground, before, [...kept, entry]);
  if (refused) return refused;
  const { version } = overlay.change(proposed.version, () => [...kept, entry]);
  return { ok: true, entry, version };
}

interface Ground {
  readonly base: FactRows;
  readonly curated: Curated;
}

/** The field that names the record. */
const nameFields: Record<OverlayKind, string> = {
  match: 'data',
  person: 'id',
  alias: 'alias',
  correction: 'id',
  'alias-removal': 'alias',
};

function gate(kind: OverlayKind, { base, curated }: Ground, before: FactRows, next: readonly OverlayEntry[]) {
  const { facts, idle } = applyOverlay(base, curated, next);
  const unused = idle.find(({ id }) => id === next.at(-1)?.id);
  if (unused) return problem(nameFields[kind], `Não muda nada: ${unused.reason}`);
  const findings = newFindings(before, facts, curated.exceptions);
  return findings.length > 0 ? refusal(kind, findings) : null;
}

/**
 * Takes a change back, if the facts stay sound without it: a person whose other names were added stays.
 * @throws {FarenseError} conflict, not-found
 */
export function undoChange(
  { id, version }: { readonly id: string; readonly version: number },
  options: ChangeOptions = {},
): ChangeResult {
  const overlay = options.overlay ?? factsOverlay();
  const entries = assertVersion(overlay, version);
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new FarenseError('not-found', 'a alteração já tinha sido desfeita');
  const rest = entries.filter((one) => one !== entry);
  const { base, curated } = readGround(options);
  const findings = newFindings(
    applyOverlay(base, curated, entries).facts,
    applyOverlay(base, curated, rest).facts,
    curated.exceptions,
  );
  if (findings.length > 0) {
    const messages = findings.map(({ message, subject }) => `${message} [${subject}]`);
    return { ok: false, problems: { '': ['Outra alteração depende desta: desfaz primeiro essa.', ...messages] } };
  }
  return { ok: true, entry, version: overlay.change(version, () => rest).version };
}
