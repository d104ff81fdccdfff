import { describe, expect, it } from 'vitest';
import { numeralsToNumbers } from './numerals.ts';
import { findTimes, type Now, type Times } from './times.ts';
import { tokenise } from './tokens.ts';

const now: Now = {
  today: new Date('2025-11-22T12:00:00'),
  currentSeason: 2025,
  latestSeason: 2025,
  named: new Map([['ano da final da taca', 1989]]),
};

const read = (text: string): Times => findTimes(numeralsToNumbers(tokenise(text, new Map())), now, new Set());

describe('a season', () => {
  it.each([
    ['94/95', 1994],
    ['1994/95', 1994],
    ['1994-95', 1994],
    ['1994/1995', 1994],
    ['1994–95', 1994],
    ['94-95', 1994],
    ['época 94 95', 1994],
    ['época de 1994/1995', 1994],
    ['época noventa e quatro noventa e cinco', 1994],
    ['época 9495', 1994],
    ['1999/00', 1999],
    ['99/00', 1999],
    ['1999-2000', 1999],
    ['2010/11', 2010],
    ['09/10', 2009],
    ['24/25', 2024],
    ['38/39', 1938],
    ['época de dois mil e vinte e três', 2023],
    ['no ano da final da taça', 1989],
  ])('is read from "%s"', (text, season) => {
    expect(read(text).seasons).toEqual([season]);
  });

  it.each(['ganhámos 2-3', 'foi 4-1', 'jornada 12', 'os últimos 5 jogos', '1-0 ou 2-1', '94/96'])(
    'is not seen in "%s"',
    (text) => {
      expect(read(text).seasons).toEqual([]);
    },
  );

  it('is found more than once, in order', () => {
    expect(read('compara 1997/98 com 94/95').seasons).toEqual([1997, 1994]);
  });
});

describe('a year alone', () => {
  it.each([
    ['em 1995', 1995],
    ['em 95', 1995],
    ['no ano de 2018', 2018],
    ["em '70", 1970],
  ])('is read from "%s"', (text, year) => {
    expect(read(text).years).toEqual([year]);
  });

  it.each(['em 20 jogos', 'os 11 da frente', 'em 12 meses'])('is not seen in "%s"', (text) => {
    expect(read(text).years).toEqual([]);
  });
});

describe('a date', () => {
  it.each([
    ['a 1 de abril de 1995', { year: 1995, month: 4, day: 1 }],
    ['1/4/1995', { year: 1995, month: 4, day: 1 }],
    ['01.04.95', { year: 1995, month: 4, day: 1 }],
    ['1995-04-01', { year: 1995, month: 4, day: 1 }],
    ['4 junho 1995', { year: 1995, month: 6, day: 4 }],
    ['em março de 2018', { year: 2018, month: 3, day: null }],
    ['no dia 3 de junho', { year: null, month: 6, day: 3 }],
    ['ontem', { year: 2025, month: 11, day: 21 }],
  ])('is read from "%s"', (text, date) => {
    expect(read(text).date).toEqual(date);
  });

  it.each(['32 de março', 'o marco 3', '4-1', '1994/95'])('is not seen in "%s"', (text) => {
    expect(read(text).date).toBeNull();
  });
});

describe('a range of days', () => {
  it.each([
    ['entre 3 e 20 de março de 1990', { from: '1990-03-03', to: '1990-03-20' }],
    ['de 1 de janeiro a 31 de março de 1995', { from: '1995-01-01', to: '1995-03-31' }],
    ['entre 28/12/1994 e 3/1/1995', { from: '1994-12-28', to: '1995-01-03' }],
    ['entre dezembro e fevereiro de 1990', { from: '1989-12-01', to: '1990-02-28' }],
    ['do dia 5 ao dia 12 de maio de 2002', { from: '2002-05-05', to: '2002-05-12' }],
    ['desde março de 1990', { from: '1990-03-01', to: null }],
    ['depois de 4 de junho de 1995', { from: '1995-06-05', to: null }],
    ['até abril de 1974', { from: null, to: '1974-04-30' }],
    ['antes do 25 de abril de 1974', { from: null, to: '1974-04-24' }],
  ])('is read from "%s"', (text, days) => {
    expect(read(text)).toMatchObject({ days, date: null, years: [], period: null });
  });

  it.each(['entre 1990 e 1995', 'de 3 a 20', 'no dia 3 de junho', 'entre 20 e 3 de março de 1990', 'desde 94/95'])(
    'is not seen in "%s"',
    (text) => {
      expect(read(text).days).toBeNull();
    },
  );
});

describe('a period', () => {
  it.each([
    ['nos anos 80', { from: 1980, to: 1989 }],
    ['anos oitenta', { from: 1980, to: 1989 }],
    ['na década de 1990', { from: 1990, to: 1999 }],
    ['nos anos 2000', { from: 2000, to: 2009 }],
    ['entre 1990 e 1995', { from: 1990, to: 1994 }],
    ['entre 90/91 e 94/95', { from: 1990, to: 1994 }],
    ['de 1994 a 1998', { from: 1994, to: 1997 }],
    ['1990-1995', { from: 1990, to: 1994 }],
    ['desde 2000', { from: 2000, to: null }],
    ['até 1950', { from: null, to: 1949 }],
    ['antes de 1970', { from: null, to: 1969 }],
    ['nos últimos 10 anos', { from: 2016, to: 2025 }],
    ['nas últimas cinco épocas', { from: 2021, to: 2025 }],
    ['no século XXI', { from: 2000, to: null }],
  ])('is read from "%s"', (text, period) => {
    expect(read(text).period).toEqual(period);
  });
});

describe('a relative season', () => {
  it.each([
    ['e na época seguinte?', { from: 'context', offset: 1 }],
    ['e na seguinte?', { from: 'context', offset: 1 }],
    ['na época anterior', { from: 'context', offset: -1 }],
    ['duas épocas depois', { from: 'context', offset: 2 }],
    ['nessa época', { from: 'context', offset: 0 }],
    ['na época passada', { from: 'today', offset: -1 }],
    ['esta época', { from: 'today', offset: 0 }],
    ['na última época', { from: 'records', offset: 0 }],
  ])('is read from "%s"', (text, relative) => {
    expect(read(text).relative).toEqual(relative);
  });
});
