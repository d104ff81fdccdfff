import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RunPage } from '#components/admin/treinos/run-page.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { runDetail } from '#server/training/requests/view-run-detail.ts';
import { runById } from '#server/training/runs/run-by-id.ts';
import { TrainingError } from '#server/training/training-error.ts';

export const metadata: Metadata = { title: 'Treino' };

export default async function TreinoPage({ params }: { params: Promise<{ run: string }> }) {
  const user = await requireUser();
  const detail = detailOf(decodeURIComponent((await params).run));
  return detail ? <RunPage initial={detail} mayChange={user.role === 'admin'} /> : notFound();
}

function detailOf(id: string) {
  try {
    return runDetail(runById(id));
  } catch (error) {
    if (error instanceof TrainingError && error.code === 'missing-run') return null;
    throw error;
  }
}
