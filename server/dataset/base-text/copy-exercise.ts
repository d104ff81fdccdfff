import type { NameWords } from './vary-names.ts';

export interface TextExample {
  readonly prompt: string;
  readonly completion: string;
}

/**
 * An exercise in reading: a few names with a value each, and the question for some of them. Most of the answer is there
 * to be copied, which is what a small model has to learn first.
 * @param pairs how many names have a value
 */
export function copyExercise(words: NameWords, pairs: number, random: () => number): TextExample {
  const whole = (below: number) => Math.floor(random() * below);
  const word = () => words[whole(words.length)] ?? 'Faro';
  const values = [
    () => String(whole(100)),
    () => `${whole(7)}-${whole(7)}`,
    () => `${1910 + whole(115)}/${String(whole(100)).padStart(2, '0')}`,
    () => `${1 + whole(20)}.º lugar`,
    () => `${word()} ${word()}`,
    () => `${whole(60)} jogos; ${whole(90)} golos`,
  ];
  const rows = Array.from({ length: pairs }, () => ({
    name: random() < 0.5 ? word() : `${word()} ${word()}`,
    value: (values[whole(values.length)] ?? word)(),
  }));
  const asked = [...rows].sort(() => random() - 0.5).slice(0, 1 + whole(rows.length));
  return {
    prompt: `${rows.map(({ name, value }) => `- ${name}: ${value}`).join('\n')}\n\nPergunta: ${asked.map(({ name }) => name).join(', ')}`,
    completion: asked.map(({ name, value }) => `${name}: **${value}**.`).join(' '),
  };
}
