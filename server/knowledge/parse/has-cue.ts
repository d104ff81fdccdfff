import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from './parsed.ts';

/** Whether a question asks for any of these, or hints at it. */
export const hasCue = ({ cues }: Pick<Parsed, 'cues'>, ...wanted: readonly Cue[]): boolean =>
  wanted.some((cue) => cues.has(cue));
