import type { FactRow } from '#server/contracts/facts.ts';

export type Position = FactRow<'squad_entries'>['position'];

const positions: Record<string, Position> = {
  'Guarda Redes': 'guarda-redes',
  Defesa: 'defesa',
  Médio: 'médio',
  Avançado: 'avançado',
};

/** The position a source names; null for the indoor ones ("Fixo", "Ala / Pivot", "Universal"). */
export const parsePosition = (text: string): Position => positions[text.trim()] ?? null;

/** "34 anos" → 34; "-" and "Idade desconhecida" → null. */
export function parseAge(text: string): number | null {
  const [, age] = /^(\d{1,2}) anos$/.exec(text.trim()) ?? [];
  return age ? Number(age) : null;
}
