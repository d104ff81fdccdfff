import { describe, expect, it } from 'vitest';
import { ask, textOf } from './support/ask.ts';

describe('the history of the club', () => {
  it.each([
    ['Quando foi fundado o Farense?', 'answered', '1 de abril de 1910'],
    ['o farense foi fundado em 1912?', 'corrected', '1 de abril de 1910'],
    ['quem fundou o clube?', 'answered', 'João de Jesus Gralho'],
    ['o clube já teve outro nome?', 'answered', 'Clube Desportivo de Faro entre 1946 e 1948'],
    ['quais as cores do Farense', 'answered', 'preto e o branco'],
    ['em que estádio joga o Farense e quando foi inaugurado o São Luís?', 'answered', '1 de dezembro de 1923'],
    ['o farense é filial do Sporting?', 'answered', 'filial n.º 2'],
    ['o que aconteceu em 1990?', 'answered', 'final da Taça de Portugal'],
    ['o pavarotti cantou em faro?', 'answered', 'Luciano Pavarotti'],
    ['os irmãos gralho eram quantos?', 'answered', 'Cinco irmãos'],
  ])('%s', async (question, outcome, says) => {
    const answer = await ask(question);
    expect(textOf(answer)).toContain(says);
    expect(answer.outcome).toBe(outcome);
  });

  it('a contested milestone brings the other version with it', async () => {
    const answer = await ask('qual era a quota dos primeiros tempos?');
    expect(textOf(answer)).toMatch(
      /(?=.*Segundo o livro de 2008)(?=.*Segundo Manuel de Sousa)(?=.*Segundo José Nugas)/s,
    );
    expect(answer.evidence.conflicts).not.toEqual([]);
  });

  it('the day is the one of the clock when none is named', async () => {
    expect(textOf(await ask('neste dia'))).toContain('22 de novembro');
    expect(textOf(await ask('o que aconteceu a 1 de abril?'))).toContain('fundado em Faro');
  });
});

describe('titles', () => {
  it('counts as national only what the results confirm, and names zones as such', async () => {
    const text = textOf(await ask('que títulos ganhou o Farense?'));
    expect(text).toContain('2 títulos nacionais do Farense: campeão nacional da II Divisão (1939/40 e 1982/83)');
    expect(text).toContain('o que não é ser campeão');
  });

  it.each([
    ['o Farense foi campeão da II Divisão em 1982/83?', 'answered', 'campeão nacional da II Divisão'],
    ['o Farense foi campeão da II Divisão em 1989/90?', 'corrected', 'Não'],
    ['fomos campeões da III Divisão em 1952/53?', 'corrected', 'os resultados não confirmam'],
    ['o Farense foi campeão da primeira divisão?', 'corrected', '5.º lugar'],
  ])('%s', async (question, outcome, says) => {
    const answer = await ask(question);
    expect([answer.outcome, textOf(answer)]).toEqual([outcome, expect.stringContaining(says)]);
  });
});

describe('what the records do not hold', () => {
  it.each([
    'qual foi o onze inicial contra o Benfica em 94/95?',
    'quem fez mais assistências para golo?',
    'quantos cartões amarelos viu o Hajry?',
    'qual era o orçamento do clube em 1995?',
    'quem é o melhor marcador de sempre do Farense?',
  ])('%s is refused plainly', async (question) => {
    const answer = await ask(question);
    expect([answer.outcome, textOf(answer)]).toEqual(['no-record', expect.stringContaining('Não tenho registo')]);
  });

  it('an answer can be asked for its source', async () => {
    const answer = await ask('Em que lugar ficou o Farense em 94/95?', 'de onde vem isso?');
    expect(textOf(answer)).toContain('Classificação: I Divisão 1994/95');
    expect(answer.evidence.sources[0]?.href).toBe('/epocas/1994-95#linha-farense');
  });
});

describe.each([
  [
    'a player',
    [
      ['Quem foi o Hajry?', 'Casablanca'],
      ['que número usava?', 'n.º 10'],
      ['e quantos jogos fez?', '1 das 11 épocas'],
      ['e o Hassan?', 'Hassan Nader'],
      ['quando nasceu?', '8 de julho de 1965'],
    ],
  ],
  [
    'a season and its people',
    [
      ['Em que lugar ficou o Farense em 94/95?', '5.º lugar'],
      ['quem treinava?', 'Paco Fortes'],
      ['e o presidente?', 'Rui Manuel da Silva Fernandes'],
      ['e na época seguinte?', '1995/96'],
    ],
  ],
])('a conversation about %s', (_name, turns) => {
  it('keeps its thread', async () => {
    const asked: string[] = [];
    for (const [question = '', says = ''] of turns) {
      asked.push(question);
      const [first = question, ...rest] = asked;
      expect(textOf(await ask(first, ...rest)), question).toContain(says);
    }
  });
});
