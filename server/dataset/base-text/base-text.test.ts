import { describe, expect, it } from 'vitest';
import { seededRandom } from '#server/config/seeded-random.ts';
import { promptInstruction } from '#server/knowledge/prompt.ts';
import { copyExercise } from './copy-exercise.ts';
import { figureVariation } from './vary-figures.ts';
import { nameVariation, nameWords } from './vary-names.ts';
import { baseText, type SourceExample } from './write-base-text.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const words = nameWords(
  ['Portimonense Sporting Clube', 'Paços de Ferreira', 'Boavista', 'José Maior'],
  ['a maior vitória'],
);

describe('figures of an example are exchanged', () => {
  const prompt =
    '- jogo: Farense 3-1 Boavista; vitória; 28 de março de 1971; I Divisão 1970/71; 23.ª jornada; 7.000 espectadores\nPergunta: aquele 3-1 em 70/71 ou 28-03-1971, anos 70?';
  const vary = (seed: number) => {
    const other = figureVariation([prompt], seededRandom(seed));
    return { prompt: other(prompt), piece: other };
  };

  it('the same everywhere in it', () => {
    for (const seed of seeds) {
      const { prompt: varied, piece } = vary(seed);
      const [score, season, round] = [piece('3-1'), piece('1970/71'), piece('23.ª')];
      expect(varied).toContain(`Farense ${score} Boavista`);
      expect(varied).toContain(`aquele ${score} em ${season.slice(2)}`);
      expect(varied).toContain(`I Divisão ${season}; ${round} jornada`);
      expect(varied).toContain(piece('7.000'));
    }
  });

  it.each([
    [
      'a win stays a win',
      (p: (t: string) => string) => /^(\d+)-(\d+)$/.exec(p('3-1')),
      (m: RegExpExecArray) => Number(m[1]) > Number(m[2]),
    ],
    [
      'a season is a year and the next',
      (p: (t: string) => string) => /^(\d{4})\/(\d\d)$/.exec(p('1970/71')),
      (m: RegExpExecArray) => (Number(m[1]) + 1) % 100 === Number(m[2]),
    ],
    [
      'a day is a day',
      (p: (t: string) => string) => /^(\d+) de (\p{L}+) de/u.exec(p('28 de março de 1971')),
      (m: RegExpExecArray) => Number(m[1]) >= 1 && Number(m[1]) <= 28,
    ],
    [
      'thousands keep their point',
      (p: (t: string) => string) => /^(\d+)\.(\d{3})$/.exec(p('7.000')),
      (m: RegExpExecArray) => m[2]?.length === 3,
    ],
  ])('%s', (_, find, holds) => {
    for (const seed of seeds) {
      const found = find(vary(seed).piece);
      expect(found).not.toBeNull();
      if (found) expect(holds(found)).toBe(true);
    }
  });

  it('0 and 1 stay, so that "1 golo" stays right', () => {
    for (const seed of seeds) expect(vary(seed).piece('1 golo, 0 golos')).toBe('1 golo, 0 golos');
  });

  it('a figure that the text says in words stays as it is', () => {
    const other = figureVariation(['marcou 3 golos, três'], seededRandom(1));
    expect(other('marcou 3 golos, três')).toBe('marcou 3 golos, três');
  });

  it.each(['1970/71', '28 de março de 1971', '23.ª', '7.000'])('few stay what they were: %s', (figure) => {
    const others = new Set(seeds.map((seed) => vary(seed).piece(figure)));
    expect(others.size).toBeGreaterThan(4);
    expect(seeds.filter((seed) => vary(seed).piece(figure) === figure).length).toBeLessThan(seeds.length / 2);
  });
});

it('small figures come to stand further apart where that is asked for, in their order', () => {
  const stays = (spread: number) =>
    seeds.filter((seed) => {
      const other = figureVariation(['3-2, 7 golos'], seededRandom(seed), spread)('3-2, 7 golos');
      const [three = 0, two = 0, seven = 0] = (other.match(/\d+/g) ?? []).map(Number);
      expect(two < three && three < seven).toBe(true);
      return other.startsWith('3-2');
    }).length;
  expect(stays(4)).toBeLessThan(stays(0) / 2);
});

describe('names of an example are exchanged', () => {
  it('the same with and without capitals and accents; Farense and ordinary words stay', () => {
    for (const seed of seeds) {
      const text = 'O Farense venceu o Paços de Ferreira. A maior: pacos de ferreira';
      const other = nameVariation([text], words, seededRandom(seed))(text);
      const [, name = '', small = ''] = /^O Farense venceu o (.+)\. A maior: (.+)$/.exec(other) ?? [];
      expect(name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()).toBe(small);
    }
  });

  it('ordinary words are no names, even where a name has them', () => {
    expect(words).toEqual(['Boavista', 'Ferreira', 'José', 'Paços', 'Portimonense']);
  });
});

it('an exercise asks only for what stands in it', () => {
  for (const seed of seeds) {
    const { prompt, completion } = copyExercise(words, 3, seededRandom(seed));
    for (const [, value = ''] of completion.matchAll(/\*\*(.+?)\*\*/g)) expect(prompt).toContain(`: ${value}`);
  }
});

describe('base text', () => {
  const source: SourceExample[] = [
    {
      kind: 'a',
      prompt: `${promptInstruction}\n\nDados:\n- Farense 2-0 Boavista\n\nPergunta: e?`,
      completion: 'Venceu o Boavista por 2-0.',
    },
    { kind: 'b', prompt: `${promptInstruction}\n\nDados:\n${'x'.repeat(900)}\n\nPergunta: e?`, completion: 'Sim.' },
  ];
  const plan = { seed: 3, longest: 400, withoutInstruction: true, exercises: 0, mostPairs: 1 };
  const take = (change: Partial<typeof plan>) => {
    const text = baseText(source, words, { ...plan, ...change });
    return Array.from({ length: 50 }, () => text.next().value);
  };

  it('takes short examples only, without the instruction where asked', () => {
    for (const { prompt } of take({})) expect(prompt).toMatch(/^Dados:\n- Farense/);
    for (const { prompt } of take({ withoutInstruction: false }))
      expect(prompt.startsWith(promptInstruction)).toBe(true);
  });

  it('is the same for a seed, and another for another', () => {
    expect(take({})).toEqual(take({}));
    expect(take({})).not.toEqual(take({ seed: 4 }));
  });

  it('says so when every example is too long', () => {
    expect(() => take({ longest: 20 })).toThrow(/short enough/);
  });
});
