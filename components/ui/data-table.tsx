import { type Key, type ReactNode, useId } from 'react';
import { ScrollArea } from './scroll-area.tsx';

export interface Column<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** Names the row: read before its other cells. */
  heading?: boolean;
  /** Never broken over two lines. */
  short?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  /** The caption is read but not shown, where a heading above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Shown in place of the rows when there are none. */
  empty?: ReactNode;
}

/** A table with hairlines; a wide one scrolls inside itself. */
export function DataTable<Row>({ caption, hideCaption, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  const id = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <ScrollArea labelledBy={id}>
      <table className="almanac">
        <caption id={id} className={hideCaption ? 'sr-only' : 'pb-2 font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" data-align={align}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ header, cell, align, heading, short }) => {
                const Cell = heading ? 'th' : 'td';
                return (
                  <Cell
                    key={header}
                    scope={heading ? 'row' : undefined}
                    data-align={align}
                    data-short={short ? '' : undefined}
                  >
                    {cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
