import { problemRule } from '../problem-rule.ts';

export const emptyField = problemRule('empty-field', 'error', 'campos vazios');
