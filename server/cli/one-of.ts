import { InvalidArgumentError } from 'commander';

/** A parser for an option that is one of a few words. */
export function oneOf<T extends string>(words: readonly T[]): (text: string) => T {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word === undefined) throw new InvalidArgumentError(`Tem de ser ${words.join(' ou ')}.`);
    return word;
  };
}
