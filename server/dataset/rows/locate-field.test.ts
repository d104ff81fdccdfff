import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateField, locateKey } from './locate-field.ts';

describe('locateField', () => {
  it('points at the first character of a string, past escapes', () => {
    const json = JSON.stringify({ prompt: 'a "b"\nc', completion: 'é\u0001xyz' });
    expect(json[locateField(json, ['prompt']) - 1]).toBe('a');
    expect(json[locateField(json, ['prompt'], 6) - 1]).toBe('c');
    expect(json[locateField(json, ['completion'], 2) - 1]).toBe('x');
  });

  it('goes into lists and objects', () => {
    const json = '{ "m" : [ {"role": "user"}, {"role" : "assistant", "content": "Olá"} ] }';
    expect(json.slice(locateField(json, ['m', 1, 'content']) - 1).startsWith('Olá')).toBe(true);
    expect(json.slice(locateKey(json, 'm') - 1).startsWith('"m"')).toBe(true);
  });

  it('gives the beginning of the line for a field that is not there', () => {
    expect(locateField('{"a": 1}', ['b'])).toBe(1);
    expect(locateField('[1]', ['a'])).toBe(1);
  });

  it('finds every character of any string field', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme-ascii' }), fc.json(), fc.nat(), (text, other, pick) => {
        const json = JSON.stringify({ other: JSON.parse(other), text });
        const at = pick % text.length;
        const rest = json.slice(locateField(json, ['text'], at) - 1, -1);
        expect(JSON.parse(`"${rest}`)).toBe(text.slice(at));
      }),
    );
  });
});
