import { DataTable } from '#components/ui/data-table.tsx';
import { inWords } from '../in-words.ts';
import type { Share } from './evaluation.ts';

/** How many were right, kind by kind, the worst first. */
export function KindTable({
  byKind,
  chosen,
  href,
}: {
  byKind: Readonly<Record<string, Share>>;
  chosen: string;
  href: (kind: string) => string;
}) {
  const rows = Object.entries(byKind)
    .map(([kind, share]) => ({ kind, ...share }))
    .sort((a, b) => (a.value ?? 2) - (b.value ?? 2) || a.kind.localeCompare(b.kind, 'pt'));
  return (
    <DataTable
      caption="Respostas certas por tipo"
      hideCaption
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          header: 'Tipo',
          heading: true,
          cell: ({ kind, right, total }) =>
            right < total ? (
              <a className="way" href={href(kind)} aria-current={kind === chosen ? 'true' : undefined}>
                {kind}
              </a>
            ) : (
              kind
            ),
        },
        { header: 'Certas', align: 'right', short: true, cell: ({ value }) => inWords.share(value) },
        { header: 'A falhar', align: 'right', cell: ({ right, total }) => inWords.count(total - right) },
        { header: 'Perguntas', align: 'right', cell: ({ total }) => inWords.count(total) },
      ]}
    />
  );
}
