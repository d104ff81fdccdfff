import type { Metadata } from 'next';
import { ComparePage } from '#components/admin/comparar/compare-page.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { runList } from '#server/training/requests/view-run-detail.ts';

export const metadata: Metadata = { title: 'Comparar' };

export default async function CompararPage() {
  await requireUser();
  return <ComparePage initial={runList()} />;
}
