import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  [
    'English',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'The club was founded in the city of Faro and it is one of the oldest in Portugal.',
    ),
    null,
  ],
  [
    'Spanish',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'El club fue fundado en la ciudad de Faro y los colores del equipo son el blanco y el negro.',
    ),
    null,
  ],
  [
    'French',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'Le club est fondé dans la ville de Faro et les couleurs sont le blanc et le noir du sport.',
    ),
    null,
  ],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  [
    'names and figures',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'Barroca, Szabo, Müller, Fernández, Smith, Jones, Brown, White, Green e Black.',
    ),
  ],
  [
    'ordinary Portuguese',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'O clube foi fundado na cidade de Faro e as cores da equipa são o branco e o preto.',
    ),
  ],
];

describe('the rule not-portuguese', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('not-portuguese', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('not-portuguese', [line])).toEqual([]);
  });
});
