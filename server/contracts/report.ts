import type { ChartSpec } from './chart-spec.ts';
import type { RunCurves } from './run-curves.ts';

/** What a report may hold, in its order. */
export const reportSections = ['resumo', 'curvas', 'comparacao', 'configuracao', 'amostras', 'historia'] as const;
export type ReportSectionName = (typeof reportSections)[number];

export const sectionTitles: Record<ReportSectionName, string> = {
  resumo: 'Resumo',
  curvas: 'Curvas',
  comparacao: 'Lado a lado',
  configuracao: 'Configuração',
  amostras: 'O que o modelo responde',
  historia: 'O que aconteceu',
};

export const reportFormats = ['html', 'pdf', 'png', 'csv', 'ipynb'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly number?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface ReportSection {
  readonly name: ReportSectionName;
  readonly title: string;
  readonly text: readonly string[];
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly charts: readonly ChartSpec[];
  readonly tables: readonly ReportTable[];
}

/** A report, whatever it is written as. It holds all that it shows, and nothing else: no path, no note, no account. */
export interface Report {
  readonly title: string;
  /** ISO 8601. */
  readonly made_at: string;
  readonly runs: readonly { readonly id: string; readonly name: string }[];
  readonly sections: readonly ReportSection[];
}

/** A link to a report, as its maker sees it. Times are milliseconds since 1970. */
export interface SharedReport {
  readonly id: string;
  readonly title: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** Runs compared, for the page. */
export interface RunComparison {
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly curves: RunCurves;
    readonly total: number;
  }[];
  readonly table: ReportTable;
  readonly differences: ReportTable;
}
