import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { inWords } from '../in-words.ts';

export interface ShownAction {
  id: number;
  at: string;
  userName: string;
  action: string;
  detail: Record<string, unknown>;
}

const said = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What people did, newest first. */
export function ActionTable({ actions }: { actions: readonly ShownAction[] }) {
  return (
    <DataTable
      caption="Ações"
      hideCaption
      rows={actions}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Ainda ninguém fez nada" />}
      columns={[
        { header: 'Quando', cell: ({ at }) => inWords.moment(at), short: true },
        { header: 'Quem', cell: ({ userName }) => userName, short: true },
        { header: 'O que fez', cell: ({ action }) => action, heading: true },
        {
          header: 'Pormenores',
          cell: ({ detail }) =>
            Object.entries(detail)
              .map(([name, value]) => `${name}: ${said(value)}`)
              .join(' · '),
        },
      ]}
    />
  );
}
