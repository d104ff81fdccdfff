import { describe, expect, it } from 'vitest';
import { ask, textOf } from './support/ask.ts';

const conversations: [name: string, ...turns: [question: string, ...says: string[]][]][] = [
  [
    'about a season',
    ['Em que lugar ficou o Farense em 94/95?', '5.º lugar', '1994/95'],
    ['e na época seguinte?', '10.º lugar', '1995/96'],
    ['e quantos pontos fez?', '36 pontos', '1995/96'],
    ['e a tabela?', '1995/96'],
    ['e na anterior?', '1994/95'],
  ],
  [
    'from a season to its manager and its squad',
    ['época 1982/83', '1982/83'],
    ['quem era o treinador', 'Mladenov'],
    ['e o plantel?', '27 jogadores', '1982/83'],
  ],
  [
    'from a player in a season to the next',
    ['hassan golos 94/95', '1994/95'],
    ['e na época seguinte?', 'não está no plantel registado de 1995/96'],
  ],
  [
    'from a record to its year',
    ['maior vitória na taça', 'Taça de Portugal'],
    ['e a maior derrota?', '0-13'],
    ['em que ano?', '1948'],
  ],
  [
    'from results to a manager of no season',
    ['resultados em Alvalade', 'Sporting'],
    ['quem treinava?', 'De que época?'],
  ],
  [
    'about a rival',
    ['historial com o Sporting', '65 jogos'],
    ['e em casa?', 'em casa', '31 jogos'],
    ['e contra o portimonense?', 'Portimonense', 'em casa', '38 jogos'],
    ['e fora?', 'fora de casa', 'Portimonense'],
  ],
  [
    'about a match',
    ['quando foi a última vez que ganhámos ao benfica?', '1-0', '1998'],
    ['quem marcou?', 'Hassan aos 90 minutos'],
    ['e contra o Sporting?', 'Sporting'],
  ],
  [
    'about a count',
    ['quantas vezes ganhámos ao sporting?', '6 vezes'],
    ['e fora?', '1 vez'],
    ['e perdemos?', '31 vezes', 'fora'],
    ['e com o porto?', 'FC Porto', 'fora'],
  ],
  [
    'about a cup',
    ['final da taça de 1990', '1-1', '0-2'],
    ['e a meia-final, contra quem foi?', 'Belenenses', '2-1'],
    ['quanto ficou?', '2-1'],
  ],
  [
    'through a choice',
    ['historial com o vitória', 'Vitória de Guimarães', 'Vitória de Setúbal'],
    ['o de Setúbal', 'Vitória de Setúbal têm'],
  ],
  [
    'with small talk between',
    ['maior vitória do farense', '14-0'],
    ['obrigado!', 'De nada'],
    ['e a maior derrota?', '0-13'],
  ],
];

describe.each(conversations)('a conversation %s', (_name, ...turns) => {
  it('keeps its thread', async () => {
    const asked: string[] = [];
    for (const [question, ...says] of turns) {
      asked.push(question);
      const [first = question, ...rest] = asked;
      const text = textOf(await ask(first, ...rest));
      for (const part of says) expect(text, question).toContain(part);
    }
  });
});

it('starts anew with a question that is complete in itself', async () => {
  const text = textOf(await ask('Em que lugar ficou em 94/95?', 'Qual foi a maior vitória do Farense?'));
  expect(text).toContain('14-0');
});

it('answers every question of one message', async () => {
  const text = textOf(
    await ask('Em que lugar ficou em 94/95 e quantos golos marcou? E qual foi a maior vitória nessa época?'),
  );
  for (const part of ['5.º lugar', '49 golos', '4-0']) expect(text).toContain(part);
});

describe('a follow-up never falls back to everything', () => {
  it('when the question before it named a competition', async () => {
    expect(textOf(await ask('quantos jogos na taça da liga', 'quantas vitórias'))).toContain('venceu 5 vezes');
  });

  it('when it named a person', async () => {
    const answer = await ask('Paco Fortes', 'quantas vitórias teve?');
    expect(answer.outcome).toBe('no-record');
    expect(textOf(answer)).not.toContain('1.108');
  });

  it('when only the answer before it told the season', async () => {
    const turns = ['quando foi a primeira subida à primeira divisão', 'e quantos golos marcámos?'] as const;
    expect(textOf(await ask(...turns))).toContain('1969/70');
  });
});
