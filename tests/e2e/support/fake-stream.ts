import type { Page } from 'playwright';

/**
 * Puts the answers of `/api/chat` into the test's hand, so that a stream can be slow, stop or break. Returns a function
 * that sends one event, `null` for the end. Everything else on the page is real.
 */
export async function fakeStream(
  page: Page,
): Promise<(event: Record<string, unknown> | string | null) => Promise<void>> {
  await page.addInitScript(() => {
    const original = window.fetch;
    const shared = window as unknown as { pushed?: ReadableStreamDefaultController<Uint8Array>; aborted?: boolean };
    window.fetch = async (input, init) => {
      if (!String(input).endsWith('/api/chat')) return original(input, init);
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          shared.pushed = controller;
          init?.signal?.addEventListener('abort', () => {
            shared.aborted = true;
            controller.error(new DOMException('aborted', 'AbortError'));
          });
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
  });
  return async (event) => {
    // Not `waitForFunction`, which compiles its condition in the page: the page's policy forbids that, rightly.
    while (!(await page.evaluate(() => 'pushed' in window))) await page.waitForTimeout(50);
    await page.evaluate(
      (text) => {
        const { pushed } = window as unknown as { pushed: ReadableStreamDefaultController<Uint8Array> };
        if (text === null) pushed.close();
        else pushed.enqueue(new TextEncoder().encode(`data: ${text}\n\n`));
      },
      typeof event === 'string' || event === null ? event : JSON.stringify(event),
    );
  };
}
