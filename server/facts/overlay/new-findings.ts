import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import type { Finding } from '../gate/finding.ts';
import { runGate } from '../gate/run-gate.ts';

/** An exception that a correction made needless is good news, and no reason to refuse it. */
const harmless = 'excecao-sem-uso';

function findingsOf(facts: FactRows, exceptions: Curated['exceptions']): Finding[] {
  const { failing, explained } = runGate(facts, exceptions);
  return [...failing.filter(({ check }) => check !== harmless), ...explained];
}

const keyOf = ({ check, subject, message }: Finding) => `${check} ${subject} ${message}`;

/** What the gate finds after a change and did not find, or not so, before: also in a table with an exception. */
export function newFindings(before: FactRows, after: FactRows, exceptions: Curated['exceptions']): Finding[] {
  const known = new Set(findingsOf(before, exceptions).map(keyOf));
  return findingsOf(after, exceptions)
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ check, subject, message }) => ({ check, subject, message }));
}
