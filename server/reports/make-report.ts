import { decimal, duration, whole } from '#server/contracts/number-words.ts';
import { overlayChartSpecs } from '#server/contracts/overlay-chart-specs.ts';
import {
  type Report,
  type ReportSection,
  type ReportSectionName,
  type ReportTable,
  reportSections,
  sectionTitles,
} from '#server/contracts/report.ts';
import { runChartSpecs } from '#server/contracts/run-chart-specs.ts';
import { runSeries } from '#server/contracts/run-series.ts';
import { comparisonTable } from './comparison-table.ts';
import { configTable } from './config-table.ts';
import { distinctNames } from './distinct-names.ts';
import { exampleTables } from './example-tables.ts';
import type { RunMaterial } from './gather-run.ts';
import { sampleTables } from './sample-tables.ts';

export interface ReportWish {
  readonly title?: string | undefined;
  readonly sections?: readonly ReportSectionName[] | undefined;
  readonly now: Date;
}

const strength = 0.6;
const empty = { text: [], figures: [], charts: [], tables: [] } as const;

/** A report on runs, from what was read of them. Pure: the same material and wish give the same report. */
export function makeReport(material: readonly RunMaterial[], wish: ReportWish): Report {
  const runs = distinctNames(material);
  const wanted = reportSections.filter((name) => wish.sections?.includes(name) ?? true);
  return {
    title: wish.title?.trim() || titleOf(runs),
    made_at: wish.now.toISOString(),
    runs: runs.map(({ id, name }) => ({ id, name })),
    sections: wanted.flatMap((name) => {
      const contents = makers[name](runs);
      return contents ? [{ ...empty, ...contents, name, title: sectionTitles[name] }] : [];
    }),
  };
}

type Contents = Partial<Omit<ReportSection, 'name' | 'title'>>;

/** Null: nothing to say. */
const makers: Record<ReportSectionName, (runs: readonly RunMaterial[]) => Contents | null> = {
  resumo: (runs) => ({ text: runs.map(sentence), figures: runs.length === 1 ? runs.flatMap(figures) : [] }),
  curvas: (runs) => ({ charts: charts(runs) }),
  comparacao: (runs) => (runs.length > 1 ? { tables: [comparisonTable(runs)] } : null),
  configuracao: (runs) => withRows(configTable(runs), 'As configurações são iguais.'),
  amostras: (runs) => {
    const several = runs.length > 1;
    const tables = runs.flatMap((run) => [...sampleTables(run, several), ...exampleTables(run, several)]);
    return tables.length > 0 ? { tables } : null;
  },
  historia: (runs) => ({ tables: runs.map((run) => history(run, runs.length > 1)) }),
};

function withRows(table: ReportTable, otherwise: string): Contents {
  return table.rows.length > 0 ? { tables: [table] } : { text: [otherwise] };
}

const titleOf = (runs: readonly RunMaterial[]) =>
  runs.length === 1 ? `Treino ${runs[0]?.name}` : `Comparação de ${runs.length} treinos`;

function sentence({ name, state, compared: { method, summary } }: RunMaterial): string {
  const best =
    state.best_val_loss === null
      ? 'sem validação melhor do que antes do treino'
      : `melhor validação ${decimal(state.best_val_loss, 4)}, no passo ${whole(state.best_step)}`;
  return `${name}: ${method}, ${whole(summary.steps)} passos em ${duration(summary.elapsed_s)}; ${best}.`;
}

function figures({ state, compared: { summary } }: RunMaterial) {
  return [
    { label: 'perda no fim', value: decimal(summary.final_loss) },
    { label: 'melhor validação', value: decimal(state.best_val_loss) },
    { label: 'perplexidade', value: decimal(summary.perplexity) },
    { label: 'passos', value: whole(summary.steps) },
    { label: 'tokens/s', value: whole(summary.mean_tokens_per_second) },
    { label: 'memória máxima', value: `${decimal(summary.peak_memory_gb, 1)} GB` },
    { label: 'tempo', value: duration(summary.elapsed_s) },
  ];
}

function charts(runs: readonly RunMaterial[]) {
  const [only] = runs;
  if (runs.length === 1 && only) {
    const settings = { axis: 'passo', strength, total: only.state.total_steps } as const;
    return Object.values(runChartSpecs(runSeries(only.curves), only.events, settings));
  }
  const overlaid = runs.map(({ name, curves, state }) => ({
    ...{ label: name, series: runSeries(curves), total: state.total_steps },
  }));
  return overlayChartSpecs(overlaid, { axis: 'passo', strength });
}

function history({ name, events }: RunMaterial, several: boolean): ReportTable {
  return {
    title: several ? `Acontecimentos em ${name}` : 'Acontecimentos',
    columns: [{ label: 'passo', number: true }, { label: 'acontecimento' }],
    rows: events
      .filter(({ kind }) => kind !== 'sample' && kind !== 'examples')
      .map(({ step, message }) => [whole(step), withoutPaths(message)]),
  };
}

/** Messages may name files of this machine: their last part says enough. */
const withoutPaths = (message: string) => message.replaceAll(/(?:\/[^\s/:,;()"']+)+\/([^\s/:,;()"']+)/g, '$1');
