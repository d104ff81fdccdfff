import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { inWords } from '../in-words.ts';
import { detailWords } from './detail-words.ts';

export interface ShownAction {
  id: number;
  at: string;
  userName: string;
  action: string;
  detail: Record<string, unknown>;
}

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
        { header: 'Pormenores', cell: ({ detail }) => detailWords(detail) },
      ]}
    />
  );
}
