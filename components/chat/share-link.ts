import { ReplyError } from './chat-failure.ts';

/** The question alone, to be asked again: what can always be shared. */
const questionHref = (question: string) => `/?q=${encodeURIComponent(question)}`;

async function hrefOf(question: string, questionIds: string[]): Promise<string> {
  if (questionIds.length === 0) return questionHref(question);
  try {
    const { createShare } = await import('./sent-shares.ts');
    return (await createShare(questionIds, question)).href;
  } catch (error) {
    // The server keeps answers for a while only; after that the question can be asked again.
    if (error instanceof ReplyError) return questionHref(question);
    throw error;
  }
}

async function hand(title: string, url: string): Promise<string> {
  const data = { title, url };
  if (navigator.canShare?.(data)) {
    try {
      await navigator.share(data);
      return '';
    } catch (error) {
      // Closed without a choice; anything else (no permission after a slow reply) falls back to copying.
      if (error instanceof DOMException && error.name === 'AbortError') return '';
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'Ligação copiada.';
  } catch {
    return `A ligação é ${url}`;
  }
}

/** Shares answers by a link: with the phone's own sheet where there is one, or else copied. Returns what to say. */
export async function shareLink(question: string, questionIds: string[]): Promise<string> {
  try {
    return await hand(question, new URL(await hrefOf(question, questionIds), location.origin).href);
  } catch {
    return 'Não foi possível criar a ligação. Vê se tens internet e tenta de novo.';
  }
}
