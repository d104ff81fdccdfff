import { DataTable } from '#components/ui/data-table.tsx';
import type { ReportTable as Table } from '#server/contracts/report.ts';

/** A table that the server made, with the page's own look. */
export function ReportTable({ table, hideCaption }: { table: Table; hideCaption?: boolean }) {
  return (
    <DataTable
      caption={table.title}
      {...(hideCaption ? { hideCaption } : {})}
      rows={table.rows}
      rowKey={([first]) => first ?? ''}
      columns={table.columns.map(({ label, number }, i) => ({
        header: label,
        heading: i === 0,
        ...(number ? { align: 'right' as const } : {}),
        cell: (row: readonly string[]) => row[i] ?? '',
      }))}
    />
  );
}
