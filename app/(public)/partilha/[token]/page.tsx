import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SharedAnswer } from '#components/chat/shared-answer.tsx';
import { formatDate } from '#components/records/format-date.ts';
import { RecordPage } from '#components/records/record-page.tsx';
import { readShare } from '#server/db/shares/read-share.ts';

interface Props {
  params: Promise<{ token: string }>;
}

/** Once a request: for the title and for the page. */
const shareOf = cache(async ({ params }: Props) => readShare((await params).token));

const longestDescription = 200;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [turn] = (await shareOf(props))?.turns ?? [];
  if (!turn) return { title: 'Ligação que já não existe', robots: { index: false } };
  const description = turn.answer.text.replaceAll('**', '').slice(0, longestDescription);
  return {
    title: turn.question,
    description,
    // What fans ask each other is theirs: only who has the link finds it.
    robots: { index: false, follow: false },
    openGraph: { title: turn.question, description, type: 'article', siteName: 'Farense', locale: 'pt_PT' },
    twitter: { card: 'summary_large_image' },
  };
}

/** A conversation, or one answer of it, that somebody shared: to read, to check at its sources, and to ask on. */
export default async function SharePage(props: Props) {
  const share = await shareOf(props);
  const last = share?.turns.at(-1);
  if (!share || !last) notFound();
  const many = share.turns.length > 1;
  const day = new Date(share.createdAt).toISOString().slice(0, 10);
  return (
    <RecordPage
      parent={null}
      title={many ? 'Conversa partilhada' : 'Resposta partilhada'}
      hideTitle
      lead={`${many ? 'Conversa partilhada' : 'Resposta partilhada'} por um adepto a ${formatDate(day)}.`}
    >
      {share.turns.map((turn, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shared conversation never changes.
        <SharedAnswer key={i} number={i + 1} turn={turn} />
      ))}
      <p className="mt-6 flex flex-wrap gap-x-6 border-t border-ink pt-2 no-print">
        <a href={`/?q=${encodeURIComponent(last.question)}`} className="way inline-flex min-h-11 items-center">
          Perguntar isto outra vez
        </a>
        <a href="/" className="way inline-flex min-h-11 items-center">
          Fazer outra pergunta
        </a>
      </p>
    </RecordPage>
  );
}
