import { InvalidArgumentError } from 'commander';

/** Parses an option that is a whole number, 0 or more. @throws {InvalidArgumentError} */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Tem de ser um número inteiro.');
  return Number(text);
}
