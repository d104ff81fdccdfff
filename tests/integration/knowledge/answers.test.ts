import { describe, expect, it } from 'vitest';
import { ask, textOf } from './support/ask.ts';

/** Questions as fans write them, each with what the answer has to say. Truth from the source data's own tables. */
const questions: Record<string, [question: string, kind: string, ...says: string[]][]> = {
  'a season': [
    [
      'Em que lugar ficou o Farense em 1994/95?',
      'season-standing',
      '5.º lugar',
      '37 pontos',
      '16 vitórias, 5 empates e 13 derrotas',
    ],
    ['qto ficou o farense em 94-95', 'season-standing', '5.º lugar'],
    ['posicao final epoca 88/89', 'season-standing', '18.º lugar'],
    ['pontos em 2023/24', 'season-standing', '37 pontos', '10.º'],
    ['em que lugar ficámos no ano da final da taça?', 'season-standing', '1989/90', '1.º lugar', '3.º lugar'],
    ['em que lugar ficou em 1995?', 'season-standing', '1994/95', '1995/96'],
    ['como foi a época 1989/90', 'season-summary', '1.º lugar', 'final', '9-1'],
    ['compara 94/95 com 95/96', 'seasons-compare', '5.º lugar', '10.º lugar'],
    ['em que divisão jogou em 2010/11', 'divisions', 'II Divisão', '3.º escalão'],
    ['subimos em 89/90?', 'promotion', 'Sim', 'subiu'],
    ['vitórias, empates e derrotas em 2006/07', 'season-standing', '25 vitórias, 6 empates e 1 derrota'],
  ],
  'a league table': [
    ['mostra a tabela de 94/95', 'league-table', '5.º lugar', '18'],
    ['quem ficou em primeiro na época 1994/95', 'league-table', 'Porto', '62 pontos'],
  ],
  'one match': [
    ['resultado do jogo de 1 de abril de 1995', 'matches', '4-1', 'Benfica', 'em casa', '27.ª jornada'],
    ['farense sporting 24/4/1960', 'matches', 'Sporting', '4-3'],
    ['jornada 27 de 94/95', 'matches', '4-1'],
    ['quem marcou no 1-0 ao benfica em novembro de 1970', 'matches', 'Nunes'],
  ],
  'first and last': [
    ['quando foi a última vez que ganhámos ao benfica?', 'first-last', '1-0', '21 de setembro de 1998'],
    ['1o jogo na taça de portugal', 'first-last', '0-7', 'Sporting', '14 de maio de 1939'],
    ['Qual foi o primeiro jogo do Farense na I Divisão?', 'first-last', '1-0', 'Porto', '13 de setembro de 1970'],
  ],
  'a head-to-head': [
    ['historial com o olhanense', 'head-to-head', 'Olhanense'],
    [
      'farense x portimonense quem tem mais vitorias',
      'head-to-head',
      '76 jogos',
      '30 vitórias, 17 empates e 29 derrotas',
    ],
    ['historial com os dragoes', 'head-to-head', '56 jogos'],
    ['confrontos com o vitoria de setubal', 'head-to-head', 'Setúbal'],
  ],
  records: [
    ['maior vitória do farense', 'biggest-result', '14-0', 'Nacional de Silves'],
    ['pior derrota de sempre', 'biggest-result', '0-13', 'Elvas'],
    ['maior derrota em casa na primeira divisão', 'biggest-result', '2-7'],
    ['melhor classificação de sempre', 'season-record', '5.º lugar', '1994/95'],
    ['pior classificação na primeira', 'season-record', '18.º lugar', '1988/89'],
    ['quantas épocas esteve na 1ª divisão', 'divisions', '26 épocas'],
    ['maior série de vitórias', 'streak', '10 vitórias seguidas'],
    ['quantas vezes ficou em 5.º lugar na primeira divisão', 'seasons-by-place', '1994/95'],
    ['contra que equipa jogou mais vezes', 'opponents-ranking', 'Portimonense', '76'],
    ['maior assistência', 'attendance', '60.000', '126 jogos'],
  ],
  totals: [
    ['quantos jogos fez na primeira divisão', 'totals', '856 jogos', '245 vitórias, 217 empates e 394 derrotas'],
    ['quantas vezes perdemos com os lagartos na taça de portugal', 'totals', '9 vezes', '11 jogos'],
    ['qts vezes o benfica ganhou em faro', 'totals', '16 vezes'],
    ['Quantos golos marcou e quantos sofreu o Farense no campeonato de 1995/1996?', 'totals', '36 golos', '45'],
    ['derrotas no campeonato na época de dois mil e vinte e três, quantas foram?', 'totals', '17 vezes'],
  ],
  cups: [
    ['até onde chegou na taça em 89/90', 'cup', 'à final', '0-2'],
    ['quem eliminou o farense da taça em 95/96', 'cup', 'Benfica', '0-3'],
    ['resultados na uefa', 'cup', 'Lyon', '0-1'],
  ],
};

describe.each(Object.entries(questions))('about %s', (_topic, cases) => {
  it.each(cases)('answers "%s"', async (question, kind, ...says) => {
    const answer = await ask(question);
    expect(answer.evidence.kind).toBe(kind);
    for (const part of says) expect(textOf(answer)).toContain(part);
    expect(answer.outcome).toBe('answered');
    expect(answer.evidence.rows.length).toBeGreaterThan(0);
    expect(answer.evidence.sources.length).toBeGreaterThan(0);
  });
});

it('gives the whole league table, Farense marked, with a source that opens its row', async () => {
  const { table, evidence } = await ask('tabela da época de 1994/1995');
  expect(table?.rows).toHaveLength(18);
  expect(table?.columns.map((column) => column.label)).toEqual([
    'Pos',
    'Equipa',
    'J',
    'V',
    'E',
    'D',
    'GM',
    'GS',
    'DG',
    'Pts',
  ]);
  expect(table?.rows.filter((row) => row.highlight).map((row) => row.cells)).toEqual([
    expect.objectContaining({ lugar: 5, equipa: 'Farense', j: 34, v: 16, e: 5, d: 13, gm: 44, gs: 38, dg: 6, pts: 37 }),
  ]);
  expect(evidence.sources[0]?.href).toBe('/epocas/1994-95#linha-farense');
});

it('says the same thing twice in the same words', async () => {
  expect(await ask('historial com o Sporting')).toEqual(await ask('historial com o Sporting'));
});

describe('a round is read however it is numbered', () => {
  it.each([
    '10ª jornada de 2001/02',
    '10.ª jornada da época 2001/2002',
    'décima jornada de 2001/02',
    'jornada nº 10 de 2001/02',
    'jornada 10 de 2001/02',
    '10a jornada 2001/02',
  ])('"%s"', async (question) => {
    expect(textOf(await ask(question))).toMatch(/perdeu por 0-2 com o Benfica.*10\.ª jornada/);
  });

  it('also in two words', async () => {
    expect(textOf(await ask('décima quarta jornada de 1994/95'))).toContain('14.ª jornada');
  });
});

it.each([
  ['quantos empates a zero temos na história?', '189 vezes'],
  ['quantas vezes goleámos por mais de 5', '40 vezes'],
])('"%s" counts only matches with that score', async (question, figure) => {
  expect(textOf(await ask(question))).toContain(figure);
});

it.each([
  ['quantas vezes descemos da primeira', 'do 1.º escalão 6 vezes'],
  ['quando foi a primeira subida à primeira divisão', '1969/70'],
  ['resultado do jogo de 15 dez 1963', '15 de dezembro de 1963'],
  ['resultados com benfica, porto e sporting em 1995/96', '8 jogos'],
  ['historial com porto', 'FC Porto'],
  ['quantas vezes ganhámos fora ao Porto nos anos 90', 'nunca venceu em 10 jogos'],
  ['em que lugar ficou em 1994/95', 'Teve 16 vitórias'],
  ['quantas vitórias temos', '764 em casa, 331 fora, 1 em campo neutro e 12 em local por registar'],
])('"%s" is read whole', async (question, says) => {
  expect(textOf(await ask(question))).toContain(says);
});

it('shares the time that ends a message between its questions', async () => {
  const text = textOf(await ask('Quem treinava e quem era o presidente em 1989/90?'));
  expect(text).toContain('Paco Fortes');
  expect(text).toContain('Boronha');
});

it('corrects a place told without "em" or "lugar"', async () => {
  expect((await ask('o farense foi 3º em 1994/95 certo?')).outcome).toBe('corrected');
});
