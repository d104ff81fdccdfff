import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { requireUser } from '#server/http/require-user.ts';

export default async function OverviewPage() {
  const user = await requireUser();
  return <AdminPage title="Painel">Olá, {user.name}.</AdminPage>;
}
