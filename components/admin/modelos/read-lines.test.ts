import { expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

it('reads objects whose lines are cut anywhere, letters with accents too', async () => {
  const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"a":"ç"}\n');
  const body = new ReadableStream({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const found: unknown[] = [];
  for await (const line of readLines(new Response(body))) found.push(line);
  expect(found).toEqual([{ a: 'é' }, { a: 'ç' }]);
});
