import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorColumn } from './json-error-column.ts';

const cases: [what: string, text: string, column: number][] = [
  ['a missing brace', '{"a": 1', 8],
  ['a stray comma', '{"a": 1,, "b": 2}', 9],
  ['plain text', 'Olá', 1],
  ['an unfinished string', '{"a": "b', 9],
  ['a forbidden escape', '{"a": "\\x"}', 8],
  ['something after the end', '{} {}', 4],
  ['a trailing comma', '[1, 2,]', 7],
];

describe('jsonErrorColumn', () => {
  it.each(cases)('finds %s', (_, text, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonErrorColumn(text)).toBe(column);
  });

  it('agrees with the engine on what JSON is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => json.slice(0, -1)),
        ),
        (text) => {
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          // Column 1 stands for both "no error" and "wrong from the start".
          if (valid) expect(jsonErrorColumn(text)).toBe(1);
          else expect(jsonErrorColumn(text)).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});
