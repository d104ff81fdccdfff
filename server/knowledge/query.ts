import { z } from 'zod';
import { kinds } from './registry.ts';

const [first, ...rest] = kinds.map((kind) => kind.schema);

/** Every typed query the engine can answer: one member per kind in the registry. */
export const querySchema = z.discriminatedUnion('kind', [first ?? kinds[0].schema, ...rest]);
