import { once } from 'node:events';

/** Writes to standard output and waits where the reader is slower, so that no amount of output fills the memory. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
