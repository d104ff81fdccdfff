import { Badge } from '#components/ui/badge.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { inWords } from '../in-words.ts';

export interface ToldAlert {
  id: string;
  at: string;
  clearedAt: string | null;
  text: string;
}

/** Alerts that were told, newest first, and whether each has passed. */
export function AlertTable({ alerts }: { alerts: readonly ToldAlert[] }) {
  return (
    <DataTable
      caption="Alertas dados"
      hideCaption
      rows={alerts}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Ainda não houve alertas" />}
      columns={[
        { header: 'Quando', cell: ({ at }) => inWords.moment(at), short: true },
        { header: 'Alerta', cell: ({ text }) => text, heading: true },
        {
          header: 'Estado',
          short: true,
          cell: ({ clearedAt }) =>
            clearedAt ? `passou em ${inWords.moment(clearedAt)}` : <Badge tone="accent">continua</Badge>,
        },
      ]}
    />
  );
}
