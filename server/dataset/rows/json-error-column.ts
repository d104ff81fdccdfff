/** The column (from 1) at which a text stops being JSON: the engine's own message does not always say. */
export function jsonErrorColumn(text: string): number {
  const scanner = new Scanner(text);
  const whole = scanner.value(0) && scanner.atEnd();
  return whole ? 1 : Math.min(scanner.position, text.length) + 1;
}

const deepest = 500;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const stringPart =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON strings may not hold them
  /(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*/y;

/** Each method moves past what it reads; where it returns false, `position` is where the text went wrong. */
class Scanner {
  position = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    this.space();
    return this.position === this.text.length;
  }

  value(depth: number): boolean {
    this.space();
    const char = this.text[this.position];
    if (depth > deepest) return false;
    if (char === '"') return this.string();
    if (char === '{') return this.members('}', depth, () => this.string() && this.sign(':') && this.value(depth + 1));
    if (char === '[') return this.members(']', depth, () => this.value(depth + 1));
    return this.match(literal) > 0;
  }

  private members(close: string, depth: number, member: () => boolean): boolean {
    this.position += 1;
    if (this.sign(close)) return true;
    do {
      this.space();
      if (!member()) return false;
    } while (this.sign(','));
    return this.sign(close) && depth <= deepest;
  }

  private string(): boolean {
    if (!this.sign('"')) return false;
    this.match(stringPart);
    if (this.text[this.position] !== '"') return false;
    this.position += 1;
    return true;
  }

  private sign(char: string): boolean {
    this.space();
    if (this.text[this.position] !== char) return false;
    this.position += 1;
    return true;
  }

  private match(pattern: RegExp): number {
    pattern.lastIndex = this.position;
    const length = pattern.exec(this.text)?.[0].length ?? 0;
    this.position += length;
    return length;
  }

  private space(): void {
    while (' \t\r\n'.includes(this.text[this.position] ?? 'x')) this.position += 1;
  }
}
