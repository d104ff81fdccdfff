'use client';

import { useState } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Account } from '#server/contracts/admin.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';
import { NewUserForm } from './new-user-form.tsx';
import { type MadeLink, OneTimeLink } from './one-time-link.tsx';
import { roleWords } from './role-words.ts';
import { useAccounts } from './use-accounts.ts';

/** Everyone who may enter; an admin adds and removes people, changes what they may do, and makes them a new link. */
export function AccountList({ initial, you, mayAct }: { initial: Account[]; you: string; mayAct: boolean }) {
  const { data, mutate } = useAccounts(initial);
  const [made, setMade] = useState<MadeLink | null>(null);
  const [leaving, setLeaving] = useState<Account | null>(null);
  const toast = useToast();

  async function act(what: () => Promise<unknown>, said: string) {
    try {
      await what();
      if (said) toast(said);
      await mutate();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
  }

  const invite = ({ id, name }: Account) =>
    act(async () => {
      const link = await fetchJson<MadeLink>(`/api/admin/users/${id}/invitation`, { method: 'POST' });
      setMade({ ...link, name });
    }, '');
  const change = ({ id, role, name }: Account) => {
    const next = role === 'admin' ? 'viewer' : 'admin';
    return act(
      () => fetchJson(`/api/admin/users/${id}`, { method: 'PATCH', body: { role: next } }),
      `${name} agora ${roleWords[next]}.`,
    );
  };
  const remove = async () => {
    if (!leaving) return;
    await act(
      () => fetchJson(`/api/admin/users/${leaving.id}`, { method: 'DELETE' }),
      `${leaving.name} já não pode entrar.`,
    );
    setLeaving(null);
  };

  return (
    <>
      {mayAct ? <NewUserForm onMade={(link) => act(async () => setMade(link), 'Utilizador criado.')} /> : null}
      {made ? <OneTimeLink {...made} /> : null}
      <div className="mt-6">
        <DataTable
          caption="Quem pode entrar"
          hideCaption
          rows={data?.users ?? initial}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Nome',
              heading: true,
              cell: ({ id, name }) => (id === you ? `${name} (tu)` : name),
            },
            { header: 'Papel', cell: ({ role }) => roleWords[role], short: true },
            {
              header: 'Estado',
              short: true,
              cell: ({ active }) =>
                active ? <Badge tone="good">ativo</Badge> : <Badge>ainda sem palavra-passe</Badge>,
            },
            { header: 'Desde', cell: ({ createdAt }) => inWords.moment(createdAt), short: true },
            ...(mayAct
              ? [
                  {
                    header: 'Ações',
                    cell: (account: Account) => (
                      <span className="-my-2 -ml-4 flex gap-x-2">
                        <Button
                          look="quiet"
                          onClick={() => invite(account)}
                          aria-label={`Novo convite: ${account.name}`}
                        >
                          Novo convite
                        </Button>
                        <Button
                          look="quiet"
                          onClick={() => change(account)}
                          aria-label={`${otherRole(account)}: ${account.name}`}
                        >
                          {otherRole(account)}
                        </Button>
                        <Button
                          look="quiet"
                          onClick={() => setLeaving(account)}
                          aria-label={`Remover: ${account.name}`}
                        >
                          Remover
                        </Button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <ConfirmDialog
        title={`Remover ${leaving?.name ?? ''}?`}
        action="Remover"
        open={leaving !== null}
        onCancel={() => setLeaving(null)}
        onConfirm={remove}
      >
        As sessões abertas terminam já. O que fez continua no registo de ações.
      </ConfirmDialog>
    </>
  );
}

/** What the button that changes a role says. */
const otherRole = ({ role }: { role: string }) => (role === 'admin' ? 'Só ver' : 'Tornar administrador');
