import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { runFiles } from '../run-files.ts';

const mostBytes = 64 * 1024;

/** The end of what a run's processes wrote: whole lines, without colours. */
export function readLogEnd(folder: string): string {
  const file = runFiles(folder).log;
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const buffer = Buffer.alloc(Math.min(size, mostBytes));
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length);
    const text = stripVTControlCharacters(buffer.toString('utf8'));
    return size > mostBytes ? text.slice(text.indexOf('\n') + 1) : text;
  } finally {
    closeSync(descriptor);
  }
}
