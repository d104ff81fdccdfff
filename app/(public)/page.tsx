import type { Metadata } from 'next';
import { ChatApp } from '#components/chat/chat-app.tsx';
import { JsonLd } from '#components/records/json-ld.tsx';
import { maxQuestionLength } from '#server/contracts/chat.ts';
import { siteUrl } from '../site-url.ts';
import { Headline } from './_components/headline.tsx';
import { OnThisDay } from './_components/on-this-day.tsx';
import { suggestionsOf } from './_components/suggestions-of.ts';

interface Props {
  searchParams: Promise<{ c?: string | string[]; q?: string | string[] }>;
}

const only = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || null;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { c, q } = await searchParams;
  const question = only(q)?.slice(0, 120);
  return {
    ...(question && { title: question }),
    alternates: { canonical: '/' },
    ...((c || q) && { robots: { index: false } }),
  };
}

export default async function ChatPage({ searchParams }: Props) {
  const { c, q } = await searchParams;
  const today = new Date();
  return (
    <>
      <ChatApp
        conversationId={only(c)}
        question={only(q)?.slice(0, maxQuestionLength) ?? null}
        placeholder="Em que lugar ficou o Farense em 1994/95?"
        suggestions={suggestionsOf(today)}
        headline={<Headline today={today} />}
        onThisDay={<OnThisDay today={today} />}
      />
      <JsonLd data={{ '@type': 'WebSite', name: 'Farense', url: siteUrl.href, inLanguage: 'pt-PT' }} />
    </>
  );
}
