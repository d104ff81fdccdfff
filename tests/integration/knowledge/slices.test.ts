import { describe, expect, it } from 'vitest';
import { ask, textOf } from './support/ask.ts';

/** Figures counted in the source data with queries of their own, not with this code. */
describe('matches are told apart by', () => {
  it.each([
    ['referee', 'jogos arbitrados por António Rola', '4 jogos', '229 dos 2.665'],
    ['most frequent referee', 'árbitro que mais nos apitou', 'Eduardo Gouveia', '10 jogos'],
    ['month', 'quantas vitórias em janeiro', '99 vezes'],
    ['day of the week', 'quantos jogos fizemos ao domingo', '1.707 jogos'],
    ['ground', 'quantos jogos no Jamor', '1 jogo', '337 dos 2.665'],
    ['crowd', 'jogos com mais de 10.000 espectadores', '23 jogos', '126 dos 2.665'],
    ['margin', 'quantas vezes ganhámos por 2 golos de diferença', '287 vezes'],
    ['goals', 'quantas vezes marcámos 4 golos ao Benfica?', '1 jogo'],
    ['goals conceded', 'jogos em que sofremos mais de 6 golos', '15 jogos'],
    ['group of clubs', 'quantas vezes perdemos com as equipas B', '25 vezes', '57 jogos'],
    ['decade', 'qual a década com mais vitórias?', '2010', '184 vitórias'],
    ['score', 'qual o resultado mais frequente?', '1-0', '282 jogos'],
    ['days', 'quantas derrotas entre 1 de abril e 31 de maio de 2025', '4 vezes', '8 jogos'],
    ['leg of a tie', 'resultado da segunda mão com o Lyon', '0-1', '26 de setembro de 1995'],
    ['points at home', 'pontos em casa em 1993/94', '24 pontos', '17 jogos'],
    ['points of several seasons', 'quantos pontos fez o Farense nos anos 70', '258 pontos'],
    ['clubs met once', 'que equipas só defrontámos uma vez', '41 clubes'],
    ['clubs met often', 'com que clubes jogámos mais de 50 vezes', '9 clubes', 'Portimonense (76)'],
    ['ground', 'em que estádio jogámos mais vezes fora', 'Estádio Padinha', '13 jogos', '177 dos 1.310'],
    ['goals conceded in a match', 'jogo em casa com mais golos sofridos', '1-11', 'Carcavelinhos'],
    ['a score alone', 'último 0-0', 'Penafiel', '26 de outubro de 2025'],
  ])('%s: "%s"', async (_, question, ...says) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('answered');
    for (const said of says) expect(textOf(answer)).toContain(said);
  });
});

describe('a ranking has as many as were asked for', () => {
  it.each([
    ['as 3 piores derrotas na primeira divisão', '1-7', '0-6', '3-8'],
    ['quais foram as 5 melhores classificações', '1994/95', '1991/92', '1992/93', '1973/74', '1971/72'],
    ['primeiros 3 jogos da época 94/95', 'primeiros 3 jogos', '1 vitória e 2 derrotas'],
  ])('"%s"', async (question, ...says) => {
    const text = textOf(await ask(question));
    for (const said of says) expect(text).toContain(said);
  });
});

describe('what a question takes for true is checked', () => {
  it.each([
    ['o Farense eliminou o Lyon em 1995', 'não eliminou o Lyon', '0-1'],
    ['O Farense tem 23 épocas na primeira divisão, certo?', 'Não são 23', '26 épocas'],
    ['a estreia na I Divisão foi com o Benfica?', 'Não foi com o Benfica', 'FC Porto'],
  ])('"%s"', async (question, ...says) => {
    const answer = await ask(question);
    expect(answer.outcome).toBe('corrected');
    for (const said of says) expect(textOf(answer)).toContain(said);
  });
});

it('narrows a squad by where its players were born', async () => {
  const text = textOf(await ask('que jogadores do plantel de 2003/04 nasceram em Olhão?'));
  expect(text).toContain('Edgar do Ó');
  expect(text).toContain('Pedro Estrela');
  expect(text).not.toContain('Telmo');
  // Lagos is also in Nigeria.
  expect(textOf(await ask('que algarvios jogaram em 1994/95?'))).not.toContain('Rufai');
});

it('tells what the milestones know of a match that its row does not', async () => {
  expect(textOf(await ask('quem marcou o golo do Farense na final da Taça de 1990?'))).toContain('Fernando Cruz');
  expect(textOf(await ask('onze da final da taça de 1990'))).toContain('Lemajic');
  expect(textOf(await ask('quem marcou na final de 1940'))).toContain('Palmeiro');
});

it('names both versions where sources disagree on a match', async () => {
  const answer = await ask('resultado com o Sporting em casa em 1971/72');
  expect(textOf(answer)).toContain('5-1');
  expect(answer.evidence.conflicts).toHaveLength(1);
});

it('counts who put whom out of a cup', async () => {
  expect(textOf(await ask('quantas vezes eliminámos um grande da taça?'))).toContain('2 vezes');
  expect(textOf(await ask('quando é que o Sporting nos eliminou da Taça?'))).toContain('7 vezes');
});
