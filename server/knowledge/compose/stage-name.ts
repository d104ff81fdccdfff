import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '../facts/facts.ts';
import { noun } from './portuguese.ts';

/** A stage as it is called within its season: "II Divisão, Zona Sul" of "II Divisão, Zona Sul, 1976/77". */
export const stageName = (stage: FactRow<'stages'>): string => stage.name.replace(/,?\s*\d{4}\/\d{2,4}$/, '');

/** With its article: "na II Divisão, Zona Sul". */
export function theStage(stage: FactRow<'stages'>, preposition: 'em' | 'de' | '', facts: Facts): string {
  const gender = facts.competitions.get(stage.competition_id)?.gender ?? 'f';
  return noun(preposition, gender, stageName(stage));
}
