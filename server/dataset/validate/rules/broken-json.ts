import { problemRule } from '../problem-rule.ts';

export const brokenJson = problemRule('broken-json', 'error', 'JSON partido');
