import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Entry } from '#components/admin/contas/entry.tsx';
import { SignInForm } from '#components/admin/contas/sign-in-form.tsx';
import { readSession } from '#server/auth/sessions.ts';

export const metadata: Metadata = { title: 'Entrar' };

/** Only a page of the admin area, never another site: `//elsewhere` and `/\elsewhere` are addresses of others. */
const inside = (address: string | string[] | undefined) =>
  typeof address === 'string' && /^\/admin(?:[/?][^\\]*)?$/.test(address) ? address : '/admin';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const next = inside((await searchParams).depois);
  if (await readSession(await headers())) redirect(next);
  return (
    <Entry title="Administração" lead="Entra para ver e preparar os dados, os treinos e os modelos.">
      <SignInForm next={next} />
      <p className="mt-6 text-sm text-soft">
        Sem palavra-passe? Pede um convite a um administrador, ou cria-o no computador onde o Farense corre:{' '}
        <code className="whitespace-nowrap">./farense user reset NOME</code>
      </p>
    </Entry>
  );
}
