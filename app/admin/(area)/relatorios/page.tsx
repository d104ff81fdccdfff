import '#server/reports/report.css';
import type { Metadata } from 'next';
import { ReportsPage } from '#components/admin/relatorios/reports-page.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { listShares } from '#server/reports/shares/list-shares.ts';
import { runList } from '#server/training/requests/view-run-detail.ts';

export const metadata: Metadata = { title: 'Relatórios' };

export default async function RelatoriosPage() {
  const user = await requireUser();
  return <ReportsPage runs={runList()} shares={await listShares()} mayShare={user.role === 'admin'} />;
}
