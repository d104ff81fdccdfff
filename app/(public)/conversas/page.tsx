import type { Metadata } from 'next';
import { History } from '#components/chat/history.tsx';
import { SentList } from '#components/chat/sent-list.tsx';

export const metadata: Metadata = {
  title: 'Conversas',
  description: 'As tuas conversas, guardadas só neste aparelho.',
  robots: { index: false },
};

export default function ConversationsPage() {
  return (
    <div className="mx-auto w-full max-w-column px-4 pt-6 sm:pt-10">
      <h1 className="text-[2rem] sm:text-[2.75rem]">Conversas</h1>
      <p className="mt-2 mb-6 text-soft">Ficam guardadas só neste aparelho: ninguém mais as vê.</p>
      <History />
      <SentList />
    </div>
  );
}
