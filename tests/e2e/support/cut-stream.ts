import type { Page } from 'playwright';

/**
 * Lets the real answer of the first `POST /api/chat` through up to the first piece of its text; then the line breaks, or
 * nothing comes any more. The server knows nothing of it.
 */
export async function cutStream(page: Page, how: 'breaks' | 'hangs'): Promise<void> {
  await page.addInitScript((kind) => {
    if (sessionStorage.getItem('cut')) return;
    const original = window.fetch;
    window.fetch = async (input, init) => {
      const reply = await original(input, init);
      if (!String(input).endsWith('/api/chat') || sessionStorage.getItem('cut')) return reply;
      sessionStorage.setItem('cut', 'yes');
      const events = (await reply.text()).split('\n\n');
      const first = events.findIndex((event) => event.includes('text-delta'));
      const beginning = `${events.slice(0, first + 1).join('\n\n')}\n\n`;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode(beginning));
          if (kind === 'breaks') setTimeout(() => controller.error(new TypeError('network error')), 300);
          init?.signal?.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
        },
      });
      return new Response(body, { headers: reply.headers });
    };
  }, how);
}
