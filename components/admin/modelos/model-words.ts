import { inWords } from '../in-words.ts';

export interface ModelRow {
  name: string;
  type: string | null;
  parameters: number | null;
  bits: number | null;
  bytes: number;
  /** Memory to answer with it, in bytes. */
  memory: number;
  problem: string | null;
}

export interface AdapterRow {
  name: string;
  base: string | null;
  rank: number | null;
  layers: number | null;
  bytes: number;
  changedAt: string;
  scores: { accuracy: number | null; falseFigures: number } | null;
  problem: string | null;
}

/** "7,2 mil milhões", "12,4 milhões". */
export function parametersWords(parameters: number | null): string {
  if (parameters === null) return '—';
  const [value, unit] = parameters >= 1e9 ? [parameters / 1e9, 'mil milhões'] : [parameters / 1e6, 'milhões'];
  return `${value.toLocaleString('pt-PT', { maximumFractionDigits: 1 })} ${unit}`;
}

export const precisionWords = (bits: number | null): string => (bits === null ? 'sem quantização' : `${bits} bits`);

/** Whether a model fits in the memory that there is, in a sentence. */
export function fitWords(memory: number, machine: number): { text: string; fits: boolean } {
  const fits = memory <= machine * 0.75;
  const needs = `precisa de cerca de ${inWords.bytes(memory)}`;
  return { fits, text: fits ? `${needs}: cabe` : `${needs}, e esta máquina tem ${inWords.bytes(machine)}` };
}
