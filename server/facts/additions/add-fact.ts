import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import { readFacts } from '../csv/read-facts.ts';
import { shownPath } from '../csv/shown-path.ts';
import { csvText } from '../csv/write-csv.ts';
import { type Curated, readCurated } from '../curated/read-curated.ts';
import { FactsError } from '../facts-error.ts';
import type { Finding } from '../gate/finding.ts';
import { runGate } from '../gate/run-gate.ts';
import { writeFacts } from '../write-facts.ts';
import { type Addition, type AdditionKind, type Additions, additionFiles } from './addition-schemas.ts';
import { applyAdditions } from './apply-additions.ts';
import { completeMatch } from './complete-match.ts';
import { readAdditions } from './read-additions.ts';

export interface AddOptions {
  /** Folder of the hand-made decisions. */
  curated?: string;
  /** Folder the addition is written to: in the repository, or an overlay of the running server. */
  additions?: string;
  /** Folder of the facts that grow by it. */
  facts?: string;
}

export interface AddResult<K extends AdditionKind> {
  ok: boolean;
  row: Addition<K>;
  /** Identifier of the record in the facts: a match's, a person's; for an alias that of whom it names. */
  id: string | null;
  file: string;
  findings: Finding[];
}

function parse<K extends AdditionKind>(kind: K, given: Record<string, string>): Addition<K> {
  const { file } = additionFiles[kind];
  const schema: z.ZodObject = additionFiles[kind].schema;
  const columns = Object.keys(schema.shape);
  const parsed = schema.safeParse(Object.fromEntries(columns.map((column) => [column, given[column] ?? ''])));
  if (parsed.success) return parsed.data as Addition<K>;
  const problems = parsed.error.issues.map(({ path, message }) => `"${String(path[0])}": ${message}`);
  throw new FactsError({ file }, problems.join('; '), 'corrija o valor e repita o comando.');
}

function appendRow(file: string, kind: AdditionKind, row: object, before: readonly object[]): void {
  const text = csvText(Object.keys(additionFiles[kind].schema.shape), [...before, row]);
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** What the gate finds with the addition and did not find without it. */
function newFindings(before: FactRows, after: FactRows, exceptions: Curated['exceptions']): Finding[] {
  const old = new Set(runGate(before, exceptions).failing.map(({ check, subject }) => `${check} ${subject}`));
  return runGate(after, exceptions).failing.filter(({ check, subject }) => !old.has(`${check} ${subject}`));
}

/**
 * Adds one fact by hand, after the gate has seen the facts with it. Only when it finds nothing is the row written,
 * to `data/curated/adicionados` and into the facts; a later import gives the same.
 * @throws {FactsError} when a value is not valid, naming it.
 */
export function addFact<K extends AdditionKind>(
  kind: K,
  given: Record<string, string>,
  { curated: curatedFolder = paths.curated, facts: factsFolder = paths.facts, ...rest }: AddOptions = {},
): AddResult<K> {
  const folder = rest.additions ?? join(curatedFolder, 'adicionados');
  const facts = readFacts(factsFolder);
  const curated = readCurated(curatedFolder);
  const row = parse(kind, kind === 'match' ? completeMatch(given, facts) : given);
  const known = readAdditions(folder);
  const additions = { ...known, [kind]: [...known[kind], row] } as Additions;
  const next = applyAdditions(facts, curated, additions);
  const findings = newFindings(applyAdditions(facts, curated, known), next, curated.exceptions);
  const file = join(folder, additionFiles[kind].file);
  const ok = findings.length === 0;
  if (ok) {
    mkdirSync(folder, { recursive: true });
    appendRow(file, kind, row, known[kind]);
    writeFacts(next, factsFolder);
  }
  const added =
    kind === 'match' ? next.matches.find(({ id }) => !facts.matches.some((m) => m.id === id))?.id : undefined;
  return { ok, row, id: added ?? ('id' in row ? row.id : null), file: shownPath(file), findings };
}
