import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { type RunNote, runNoteSchema } from '#server/contracts/admin-training.ts';

const noteFile = (folder: string) => join(folder, 'run_note.json');
const none: RunNote = { note: '', tags: [] };

/** What people wrote about a run. It lies in the run's folder, so it goes where the run goes. */
export function readRunNote(folder: string): RunNote {
  const file = noteFile(folder);
  if (!existsSync(file)) return none;
  try {
    return runNoteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Edited by hand and spoilt: worth less than a page that opens.
    return none;
  }
}

export const writeRunNote = (folder: string, note: RunNote) =>
  writeFileAtomic(noteFile(folder), `${JSON.stringify(note, null, 2)}\n`);
