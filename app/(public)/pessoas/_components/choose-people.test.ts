import { expect, it } from 'vitest';
import type { PersonItem } from '#server/facts/records/list-people.ts';
import { choosePeople, type PeopleChoice } from './choose-people.ts';

const person = (name: string, roles: string, full_name: string | null = null): PersonItem => ({
  id: name,
  name,
  full_name,
  roles,
  position: null,
  biography: null,
  played: null,
  managed: null,
  presided: null,
});

const everyone = [
  person('Zé Maria', 'jogador'),
  person('Álvaro', 'jogador', 'Álvaro Guedes Magalhães'),
  person('Ângelo', 'presidente'),
  person('Paco Fortes', 'jogador;treinador'),
];
const all: PeopleChoice = { role: null, letter: null, name: null };

it.each([
  ['nothing: the first letter, accents aside', {}, 'Álvaro Ângelo', 'A P Z', 'A'],
  ['a letter', { letter: 'z' }, 'Zé Maria', 'A P Z', 'Z'],
  ['a letter that nobody has', { letter: 'X' }, 'Álvaro Ângelo', 'A P Z', 'A'],
  ['a role', { role: 'treinador' }, 'Paco Fortes', 'P', 'P'],
  ['a role and a letter', { role: 'jogador', letter: 'A' }, 'Álvaro', 'A P Z', 'A'],
  ['a name without its accents', { name: 'ze mar' }, 'Zé Maria', 'A P Z', null],
  ['part of a full name', { name: 'guedes' }, 'Álvaro', 'A P Z', null],
  ['a name that nobody has', { name: 'eusébio' }, '', 'A P Z', null],
  ['an unknown role', { role: 'rei' }, '', '', null],
])('chooses by %s', (_, choice, names, letters, letter) => {
  const chosen = choosePeople(everyone, { ...all, ...choice });
  expect(chosen.people.map((found) => found.name).join(' ')).toBe(names);
  expect(chosen.letters.join(' ')).toBe(letters);
  expect(chosen.letter).toBe(letter);
});
