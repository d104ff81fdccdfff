import { z } from 'zod';
import { addedAlias, addedMatch, addedPerson } from '../additions/addition-schemas.ts';
import { correction, removedAlias } from './correction-schemas.ts';

/** Who changed it, and when. */
const head = { id: z.string().min(1), at: z.iso.datetime(), by: z.string() };

/** One change that an admin made to the facts; it lies over the imported ones, which stay as they are. */
export const overlayEntry = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('match'), values: addedMatch }),
  z.object({ ...head, kind: z.literal('person'), values: addedPerson }),
  z.object({ ...head, kind: z.literal('alias'), values: addedAlias }),
  z.object({ ...head, kind: z.literal('correction'), values: correction }),
  z.object({ ...head, kind: z.literal('alias-removal'), values: removedAlias }),
]);

export type OverlayEntry = z.infer<typeof overlayEntry>;
export const overlayKinds = ['match', 'person', 'alias', 'correction', 'alias-removal'] as const;
export type OverlayKind = (typeof overlayKinds)[number];

/** What each kind of change holds: the columns that its form has. */
export const overlaySchemas = {
  match: addedMatch,
  person: addedPerson,
  alias: addedAlias,
  correction,
  'alias-removal': removedAlias,
} as const satisfies Record<OverlayKind, z.ZodObject>;
