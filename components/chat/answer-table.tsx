'use client';

import { lazy, Suspense, useId, useState } from 'react';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { AnswerTable as Table } from '#server/contracts/answer.ts';
import { chartSeries } from './chart-series.ts';
import { compareCells } from './compare-cells.ts';
import { safeHref } from './safe-href.ts';

const TableChart = lazy(async () => ({ default: (await import('./table-chart.tsx')).TableChart }));

interface Order {
  key: string;
  descending: boolean;
}

/** Fewer rows than this are read at a glance; sorting them would be a knob for nothing. */
const fewestSortableRows = 4;

function sorted(rows: Table['rows'], order: Order | null): Table['rows'] {
  if (!order) return rows;
  const ordered = rows.toSorted((a, b) => compareCells(a.cells[order.key], b.cells[order.key]));
  return order.descending ? ordered.reverse() : ordered;
}

/** A first tap sorts upwards, a second downwards, a third gives the answer's own order back. */
function nextOrder(order: Order | null, key: string): Order | null {
  if (order?.key !== key) return { key, descending: false };
  return order.descending ? null : { key, descending: true };
}

export function AnswerTable({ table }: { table: Table }) {
  const [order, setOrder] = useState<Order | null>(null);
  const captionId = useId();
  const sortable = table.rows.length >= fewestSortableRows;
  const linked = table.columns.find((column) => column.align === 'left')?.key ?? table.columns[0]?.key;
  return (
    <figure className="my-4">
      <figcaption id={captionId} className="mb-1 text-[0.8125rem] text-soft">
        {table.caption}
      </figcaption>
      <ScrollArea labelledBy={captionId}>
        <table className="almanac" aria-labelledby={captionId}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  order={order?.key === column.key ? order : null}
                  onSort={sortable ? () => setOrder(nextOrder(order, column.key)) : null}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted(table.rows, order).map((row) => (
              <Row key={row.id} row={row} columns={table.columns} linked={linked} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <Rest table={table} />
      <Chart table={table} />
    </figure>
  );
}

type Column = Table['columns'][number];

/** Dates, rounds and scores stay on one line: the table scrolls sideways before they break. */
const longestOnOneLine = 16;

function Head({ column, order, onSort }: { column: Column; order: Order | null; onSort: (() => void) | null }) {
  const label = (
    <abbr className="no-underline" title={column.title ?? undefined}>
      {column.label}
    </abbr>
  );
  if (!onSort)
    return (
      <th scope="col" data-align={column.align}>
        {label}
      </th>
    );
  const direction = order?.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-align={column.align} aria-sort={order ? direction : 'none'}>
      <button
        type="button"
        onClick={onSort}
        className="relative min-h-6 hover:text-ink"
        title={`Ordenar por ${column.title ?? column.label}`}
      >
        {column.label}
        <span aria-hidden="true" className="absolute -right-2.5">
          {order ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}

function Row({ row, columns, linked }: { row: Table['rows'][number]; columns: Column[]; linked: string | undefined }) {
  const href = row.href === null ? null : safeHref(row.href);
  return (
    <tr data-self={row.highlight || undefined}>
      {columns.map((column) => {
        const value = row.cells[column.key] ?? '';
        return (
          <td
            key={column.key}
            data-align={column.align}
            data-short={String(value).length <= longestOnOneLine || undefined}
          >
            {href && column.key === linked ? (
              <a href={href} className="way">
                {value}
              </a>
            ) : (
              value
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Rest({ table }: { table: Table }) {
  const href = table.href === null ? null : safeHref(table.href);
  if (table.total <= table.rows.length) return null;
  return (
    <p className="mt-2 text-[0.8125rem] text-soft">
      {table.rows.length} de {table.total}.{' '}
      {href && (
        <a href={href} className="way text-ink">
          Ver a lista completa
        </a>
      )}
    </p>
  );
}

/** Where a column of the table is worth a picture: a button for it, which fetches what draws it. */
function Chart({ table }: { table: Table }) {
  const [open, setOpen] = useState(false);
  const series = chartSeries(table);
  if (!series) return null;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="min-h-11 text-[0.8125rem] text-soft hover:text-ink no-print"
      >
        {open ? 'Fechar o gráfico' : 'Ver em gráfico'}
      </button>
      {open && (
        <Suspense>
          <TableChart series={series} />
        </Suspense>
      )}
    </>
  );
}
