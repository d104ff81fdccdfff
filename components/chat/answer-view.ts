import type { NumberedSource } from './answer-sources.tsx';
import { type ChatMessage, messageText } from './message.ts';

const sourceOf = (message: ChatMessage) => {
  const evidence = message.parts.find((part) => part.type === 'data-evidence')?.data;
  return (id: string) => evidence?.sources.find((source) => source.id === id)?.note ?? null;
};

/** A message's parts by what they are, for the page. */
export function answerView(message: ChatMessage) {
  const noteOf = sourceOf(message);
  const cited = message.parts.filter((part) => part.type === 'source-url');
  const sources: NumberedSource[] = cited.map((part, i) => ({
    id: part.sourceId,
    number: i + 1,
    anchor: `fonte-${message.id}-${i + 1}`,
    title: part.title ?? part.url,
    href: part.url,
    note: noteOf(part.sourceId),
  }));
  return {
    text: messageText(message),
    sources,
    figures: message.parts.find((part) => part.type === 'data-figures')?.data ?? [],
    table: message.parts.find((part) => part.type === 'data-table')?.data ?? null,
    ways: message.parts.find((part) => part.type === 'data-ways')?.data ?? null,
  };
}
