/** A step into a JSON value: a key of an object or an index of an array. */
export type PathStep = string | number;

/**
 * The column (from 1) of a field's value in the JSON text of a line; for a string, that of its first character.
 * `within` moves on by so many characters of the string, counting an escape as the one character it stands for.
 * The line's own beginning when there is no such field. The text must be valid JSON.
 */
export function locateField(json: string, path: readonly PathStep[], within = 0): number {
  let at = skipSpace(json, 0);
  for (const step of path) {
    const next = enter(json, at, step);
    if (next === null) return 1;
    at = next;
  }
  return json[at] === '"' ? insideString(json, at + 1, within) + 1 : at + 1;
}

/** The column of a key itself, at the top of an object. */
export function locateKey(json: string, key: string): number {
  let column = 1;
  walk(json, skipSpace(json, 0), (name, _value, keyAt) => {
    if (name !== key) return false;
    column = keyAt + 1;
    return true;
  });
  return column;
}

function enter(json: string, at: number, step: PathStep): number | null {
  let found: number | null = null;
  walk(json, at, (name, valueAt) => {
    // A key that is given twice counts with its last value, as in JSON.parse.
    if (name === step) found = valueAt;
    return typeof step === 'number' && found !== null;
  });
  return found;
}

type Visit = (name: PathStep, valueAt: number, keyAt: number) => boolean;

/** Visits the members of the object or array at `at` until a visit says that it has seen enough. */
function walk(json: string, at: number, visit: Visit): void {
  const opening = json[at];
  if (opening !== '{' && opening !== '[') return;
  let position = skipSpace(json, at + 1);
  for (let index = 0; position < json.length && json[position] !== '}' && json[position] !== ']'; index++) {
    let name: PathStep = index;
    const keyAt = position;
    if (opening === '{') {
      const end = skipString(json, position);
      name = String(JSON.parse(json.slice(position, end)));
      position = skipSpace(json, skipSpace(json, end) + 1);
    }
    if (visit(name, position, keyAt)) return;
    position = skipSpace(json, skipValue(json, position));
    if (json[position] === ',') position = skipSpace(json, position + 1);
  }
}

function skipSpace(json: string, at: number): number {
  let position = at;
  while (position < json.length && ' \t\r\n'.includes(json.charAt(position))) position++;
  return position;
}

function skipString(json: string, at: number): number {
  let position = at + 1;
  while (position < json.length && json[position] !== '"') position += json[position] === '\\' ? 2 : 1;
  return position + 1;
}

function skipValue(json: string, at: number): number {
  if (json[at] === '"') return skipString(json, at);
  let depth = 0;
  let position = at;
  while (position < json.length) {
    const char = json.charAt(position);
    if (char === '"') {
      position = skipString(json, position);
      continue;
    }
    if (depth === 0 && ',]} \t\r\n'.includes(char)) return position;
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') depth--;
    position++;
    if (depth === 0 && (char === '}' || char === ']')) return position;
  }
  return position;
}

function insideString(json: string, start: number, characters: number): number {
  let position = start;
  for (let left = characters; left > 0 && json[position] !== '"' && position < json.length; left--) {
    if (json[position] !== '\\') position += 1;
    else position += json[position + 1] === 'u' ? 6 : 2;
  }
  return position;
}
