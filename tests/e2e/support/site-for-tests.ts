import { inject } from 'vitest';
import { type Pages, pagesForTests } from './pages-for-tests.ts';

/** A running site and the browser that visits it, from a test file's first hook to its last. */
export interface Site extends Pages {
  readonly url: string;
  readonly dataDir: string;
}

/** The site that browser tests share, engine off and nobody limited. A file calls this once at its top. */
export function siteForTests(): Site {
  return { ...pagesForTests(), ...inject('sharedServer') };
}
