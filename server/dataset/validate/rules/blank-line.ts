import { problemRule } from '../problem-rule.ts';

export const blankLine = problemRule('blank-line', 'warning', 'linhas vazias');
