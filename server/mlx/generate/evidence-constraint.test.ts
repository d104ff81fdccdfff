import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import { writeTinyTokenizer } from '../../../tests/mlx/support/write-tiny-tokenizer.ts';
import { EvidenceConstraint } from './evidence-constraint.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-constraint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeTinyTokenizer(folder);
const tokenizer = loadTokenizer(folder);
const constraint = new EvidenceConstraint(tokenizer, ['O Farense ficou em 5.º lugar em 1994/95, com 37 pontos.']);

/** True when every token of `text` was allowed in its turn, and the answer might end after it. */
function mayWrite(text: string): boolean {
  const tokens = tokenizer.encodePart(text);
  const [end = -1] = tokenizer.endTokens;
  return [...tokens, end].every(
    (token, i) => constraint.allowed(tokens.slice(0, i), [{ token, score: 0 }]).length === 1,
  );
}

describe('an answer held to its evidence', () => {
  it.each([
    'O Farense ficou em 5.º lugar, com 37 pontos.',
    'Na época 1994/95 foi quinto. Depois subiu.',
    'Foi em 95, e o Farense fez 37 pontos',
    'Com letras pequenas pode dizer-se o que se quiser',
  ])('may say "%s"', (text) => {
    expect(mayWrite(text)).toBe(true);
  });

  it.each([
    'O Farense ficou em 6.º lugar',
    'Fez 3 pontos',
    'Fez 370 pontos',
    'A época 1995/96',
    'O treinador era o Paco Fortes',
    'jogou contra o Farenses',
    'jogou o F',
  ])('may not say "%s"', (text) => {
    expect(mayWrite(text)).toBe(false);
  });
});
