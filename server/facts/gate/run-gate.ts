import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import { aliasMeaning } from './alias-meaning.ts';
import { biographyLinks } from './biography-links.ts';
import { farenseRow } from './farense-row.ts';
import type { Check, Finding } from './finding.ts';
import { goalLists } from './goal-lists.ts';
import { matchDates } from './match-dates.ts';
import { matchOnce } from './match-once.ts';
import { matchScores } from './match-scores.ts';
import { ownClub } from './own-club.ts';
import { peopleIdentity } from './people-identity.ts';
import { references } from './references.ts';
import { tablePositions, tableRows } from './table-rows.ts';
import { tableTotals } from './table-totals.ts';
import { uniqueRows } from './unique-rows.ts';

const checks: Check[] = [
  uniqueRows,
  references,
  aliasMeaning,
  matchOnce,
  matchScores,
  matchDates,
  goalLists,
  ownClub,
  peopleIdentity,
  biographyLinks,
  farenseRow,
  tableRows,
  tablePositions,
  tableTotals,
];

export interface GateResult {
  /** Findings that nothing explains: any of them stops the import. */
  failing: Finding[];
  /** Findings listed in `excecoes-gate.csv`, with the reason given there. */
  explained: (Finding & { reason: string })[];
  /** League tables by the worst that was found in them. */
  tables: { equal: number; explained: number; failing: number };
}

const tableChecks = new Set([
  'linha-do-farense',
  'jogos-da-linha',
  'pontos-da-linha',
  'lugares-da-tabela',
  'somas-da-tabela',
]);
const stagesOf = (findings: Finding[]) =>
  new Set(findings.filter(({ check }) => tableChecks.has(check)).map(({ subject }) => subject.split(' ')[0]));

function unused(exceptions: Curated['exceptions'], findings: Finding[]): Finding[] {
  const found = new Set(findings.map(({ check, subject }) => `${check} ${subject}`));
  return exceptions
    .filter(({ verificacao, assunto }) => !found.has(`${verificacao} ${assunto}`))
    .map(({ verificacao, assunto }) => ({
      check: 'excecao-sem-uso',
      subject: `${verificacao} ${assunto}`,
      message: 'Está em excecoes-gate.csv, mas já nada a pede; apague a linha.',
    }));
}

/** Runs every check over the facts; what `excecoes-gate.csv` explains is reported apart from what fails. */
export function runGate(facts: FactRows, exceptions: Curated['exceptions']): GateResult {
  const findings = checks.flatMap((check) => check(facts));
  const reasons = new Map(exceptions.map(({ verificacao, assunto, motivo }) => [`${verificacao} ${assunto}`, motivo]));
  const reasonOf = ({ check, subject }: Finding) => reasons.get(`${check} ${subject}`);
  const explained = findings.flatMap((finding) => {
    const reason = reasonOf(finding);
    return reason === undefined ? [] : [{ ...finding, reason }];
  });
  const failing = [...findings.filter((finding) => reasonOf(finding) === undefined), ...unused(exceptions, findings)];
  const failingTables = stagesOf(failing);
  const explainedTables = new Set([...stagesOf(explained)].filter((stage) => !failingTables.has(stage)));
  const all = new Set(facts.standings.map(({ stage_id }) => stage_id)).size;
  const tables = {
    equal: all - failingTables.size - explainedTables.size,
    explained: explainedTables.size,
    failing: failingTables.size,
  };
  return { failing, explained, tables };
}
