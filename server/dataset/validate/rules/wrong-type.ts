import { problemRule } from '../problem-rule.ts';

export const wrongType = problemRule('wrong-type', 'error', 'campos do tipo errado');
