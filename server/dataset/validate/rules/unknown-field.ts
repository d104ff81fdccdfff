import { problemRule } from '../problem-rule.ts';

export const unknownField = problemRule('unknown-field', 'warning', 'campos desconhecidos');
