'use client';

import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { OpenSession } from '#server/contracts/admin.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';
import { browserName } from './browser-name.ts';
import { useSessions } from './use-accounts.ts';

/** Where you are signed in; any but this one can be ended from here. */
export function SessionList({ initial }: { initial: OpenSession[] }) {
  const { data, mutate } = useSessions(initial);
  const toast = useToast();

  async function end({ id }: OpenSession) {
    try {
      await fetchJson(`/api/admin/sessions/${id}`, { method: 'DELETE' });
      toast('A sessão terminou.');
      await mutate();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
  }

  return (
    <DataTable
      caption="Sessões abertas"
      hideCaption
      rows={data?.sessions ?? initial}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Onde', heading: true, cell: ({ agent }) => browserName(agent) },
        { header: 'Aberta em', cell: ({ createdAt }) => inWords.moment(createdAt), short: true },
        { header: 'Até', cell: ({ expiresAt }) => inWords.moment(expiresAt), short: true },
        {
          header: 'Ações',
          cell: (session) =>
            session.current ? (
              'é esta'
            ) : (
              <Button look="quiet" onClick={() => end(session)}>
                Terminar
              </Button>
            ),
        },
      ]}
    />
  );
}
