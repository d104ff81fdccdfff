import { lstatSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linkedNames } from './run-files.ts';

/** Points `latest`, and the names beside it, to a run, so that its files are also where the original tools had them. */
export function linkLatest(outputFolder: string, run: string): void {
  link(basename(run), join(outputFolder, 'latest'));
  for (const name of linkedNames) link(join('latest', name), join(outputFolder, name));
}

/** Replaces a link in one step; leaves alone what is not a link. */
function link(target: string, at: string): void {
  const existing = lstatSync(at, { throwIfNoEntry: false });
  if (existing && !existing.isSymbolicLink()) return;
  const temporary = `${at}.${process.pid}.link`;
  rmSync(temporary, { force: true });
  symlinkSync(target, temporary);
  renameSync(temporary, at);
}
