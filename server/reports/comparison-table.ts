import { decimal, duration, fileSize, scientific, whole } from '#server/contracts/number-words.ts';
import type { ReportTable } from '#server/contracts/report.ts';
import type { ComparedRun } from '#server/training/runs/compare-runs.ts';
import type { RunMaterial } from './gather-run.ts';

type Compared = Pick<RunMaterial, 'name' | 'compared' | 'adapterBytes'>;

const row = (label: string, cell: (run: ComparedRun) => string): [string, (run: Compared) => string] => [
  label,
  ({ compared }) => cell(compared),
];

const rows: readonly [string, (run: Compared) => string][] = [
  row('método', ({ method }) => method),
  row('posto', ({ method, rank }) => (method === 'completo' ? '—' : whole(rank))),
  row('exemplos por passo', ({ batch }) => whole(batch)),
  row('taxa de aprendizagem', ({ learning_rate: rate }) => scientific(rate)),
  row('passos', ({ summary }) => whole(summary.steps)),
  row('parâmetros treinados', ({ summary }) => whole(summary.trainable_parameters)),
  row('perda no fim', ({ summary }) => decimal(summary.final_loss, 4)),
  row('melhor validação', ({ summary }) => decimal(summary.best_val_loss, 4)),
  row('perplexidade', ({ summary }) => decimal(summary.perplexity, 3)),
  row('tokens por segundo', ({ summary }) => whole(summary.mean_tokens_per_second)),
  row('memória máxima (GB)', ({ summary }) => decimal(summary.peak_memory_gb)),
  row('tempo', ({ summary }) => duration(summary.elapsed_s)),
  row('respostas certas', ({ factual_score: score }) => (score === null ? '—' : `${decimal(score * 100, 1)} %`)),
  ['tamanho do adaptador', ({ adapterBytes }) => (adapterBytes === null ? '—' : fileSize(adapterBytes))],
];

/** Runs side by side: method, losses, speed, memory, factual score, size. The command `compare` prints the same. */
export function comparisonTable(runs: readonly Compared[]): ReportTable {
  return {
    title: 'Método, perdas, velocidade e tamanho',
    columns: [{ label: 'medida' }, ...runs.map(({ name }) => ({ label: name, number: true }))],
    rows: rows.map(([label, cell]) => [label, ...runs.map(cell)]),
  };
}
