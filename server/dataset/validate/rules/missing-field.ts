import { problemRule } from '../problem-rule.ts';

export const missingField = problemRule('missing-field', 'error', 'campos em falta');
