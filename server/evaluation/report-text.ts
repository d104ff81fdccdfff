import type { EvaluationReport, Share } from './evaluation-report.ts';

const percent = (value: number) => `${(value * 100).toFixed(1).replace('.', ',')} %`;
const figure = ({ right, total, value }: Share) =>
  value === null ? 'sem casos' : `${percent(value)} (${right} de ${total})`;
const milliseconds = (value: number) => `${value.toFixed(1).replace('.', ',')} ms`;

function kindLines(byKind: EvaluationReport['byKind']): string[] {
  const width = Math.max(...Object.keys(byKind).map((kind) => kind.length));
  return Object.entries(byKind)
    .sort(([a], [b]) => a.localeCompare(b, 'pt'))
    .map(([kind, share]) => `  ${kind.padEnd(width)}  ${figure(share)}`);
}

function failureLines({ failures }: EvaluationReport): string[] {
  return failures.flatMap(({ id, turns, text, faults, falseFigures }) => [
    '',
    `✗ ${id}: ${turns.join(' → ')}`,
    `  respondeu: ${text.replace(/\s+/g, ' ').slice(0, 240)}`,
    ...faults.map((fault) => `  ${fault}`),
    ...(falseFigures.length ? [`  números sem registo: ${falseFigures.join(', ')}`] : []),
  ]);
}

function modelLines(model: EvaluationReport['writing']): string[] {
  if (!model) return [];
  const width = Math.max(...Object.keys(model.byKind).map((kind) => kind.length));
  const kinds = Object.entries(model.byKind).sort(([a], [b]) => a.localeCompare(b, 'pt'));
  return [
    `Respostas do modelo: ${figure(model.byModel)}`,
    `Sem nada substituído: ${figure(model.unreplaced)}`,
    ...kinds.map(
      ([kind, shares]) => `  ${kind.padEnd(width)}  ${figure(shares.byModel)}; inteiras ${figure(shares.unreplaced)}`,
    ),
  ];
}

/** An evaluation as a person reads it in the terminal. */
export function reportText(report: EvaluationReport): string {
  const { accuracy, byKind, byOrigin, refusal, falseFigures, latency } = report;
  return [
    ...failureLines(report),
    '',
    `Respostas certas: ${figure(accuracy)}`,
    `À mão: ${figure(byOrigin.hand)}; geradas: ${figure(byOrigin.generated)}`,
    ...kindLines(byKind),
    `Recusas: precisão ${figure(refusal.precision)}, cobertura ${figure(refusal.recall)}`,
    `Números sem registo: ${falseFigures}`,
    ...modelLines(report.writing),
    `Tempo de resposta: metade até ${milliseconds(latency.p50)}, 99 % até ${milliseconds(latency.p99)}`,
  ].join('\n');
}
