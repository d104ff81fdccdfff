import { asc } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { milestones } from '../schema.ts';

/** Every milestone of the club's history, oldest first. */
export async function listMilestones(index: FactsIndex) {
  return index.select().from(milestones).orderBy(asc(milestones.date_start), asc(milestones.id));
}
