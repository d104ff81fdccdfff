import { problemRule } from '../problem-rule.ts';

export const lineTooLong = problemRule('line-too-long', 'error', 'linhas sem fim');
