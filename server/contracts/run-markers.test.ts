import { expect, it } from 'vitest';
import { runMarkers } from './run-markers.ts';
import type { RunEvent } from './training-run.ts';

const time = '2026-01-01T00:00:00.000Z';
const events = (...kinds: [RunEvent['kind'], number][]): RunEvent[] =>
  kinds.map(([kind, step]) => ({ time, kind, step, message: '' }));

it.each([
  { what: 'nothing of a run that has only begun', given: events(['start', 0]), marks: [] },
  {
    what: 'only the last best',
    given: events(['best', 10], ['best', 30], ['sample', 30]),
    marks: ['best 30 melhor'],
  },
  {
    what: 'a crash and its resume as one',
    given: events(['crash', 20], ['resume', 20]),
    marks: ['interruption 20 interrompido, retomado'],
  },
  { what: 'a crash that nobody resumed', given: events(['crash', 20]), marks: ['interruption 20 interrompido'] },
  {
    what: 'a stop and its resume',
    given: events(['stop', 7], ['resume', 7]),
    marks: ['interruption 7 parado, retomado'],
  },
  {
    what: 'a resume after a power cut, which wrote nothing',
    given: events(['resume', 40]),
    marks: ['interruption 40 retomado'],
  },
  {
    what: 'a checkpoint written twice once',
    given: events(['checkpoint', 20], ['resume', 10], ['checkpoint', 20]),
    marks: ['checkpoint 20 ponto de controlo', 'interruption 10 retomado'],
  },
])('marks $what', ({ given, marks }) => {
  expect(runMarkers(given).map(({ kind, step, label }) => `${kind} ${step} ${label}`)).toEqual(marks);
});
