import type { FactChange } from './use-fact-changes.ts';

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));

const words: Record<FactChange['kind'], (values: Record<string, unknown>) => string> = {
  match: (v) =>
    `Jogo ${text(v.data)}, ${text(v.campo)}, ${text(v.adversario)}: ${text(v.golos_marcados)}-${text(v.golos_sofridos)}`,
  person: (v) => `Pessoa ${text(v.nome)} (${text(v.id)}): ${text(v.papeis).replaceAll(';', ', ')}`,
  alias: (v) => `“${text(v.alias)}” é outro nome de ${text(v.id)}`,
  correction: (v) =>
    `Correção de ${text(v.id)}: ${Object.entries((v.campos ?? {}) as Record<string, unknown>)
      .map(([column, value]) => `${column} → ${text(value) || 'vazio'}`)
      .join('; ')}`,
  'alias-removal': (v) => `“${text(v.alias)}” deixa de ser um nome de ${text(v.id)}`,
};

/** A change to the facts in one sentence. */
export const changeWords = ({ kind, values }: Pick<FactChange, 'kind' | 'values'>): string => words[kind](values);
