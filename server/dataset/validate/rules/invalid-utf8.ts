import { problemRule } from '../problem-rule.ts';

export const invalidUtf8 = problemRule('invalid-utf8', 'error', 'bytes que não são UTF-8');
