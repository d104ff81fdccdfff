import { describe, expect, it } from 'vitest';
import { generateQuestions } from '#server/evaluation/generate/generate-questions.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';
import { truthsOf } from '#server/knowledge/verify/truths.ts';
import { verifySentence } from '#server/knowledge/verify/verify-sentence.ts';
import { ask } from './support/ask.ts';
import { liesAbout, namesOf } from './support/planted-lies.ts';

const index = await openIndex();
const facts = await loadFacts(index);
const reader = readerFor(facts);

async function verifierOf(question: string) {
  const truths = truthsOf({ question, answer: await ask(question) }, reader);
  return (sentence: string, before = '') => verifySentence(sentence, truths, reader, before).supported;
}

const season = 'Em que lugar ficou o Farense em 94/95?';
const benfica = 'Qual foi o resultado do Farense com o Benfica a 1 de abril de 1995?';
const record = 'Qual é o historial com o Benfica?';
const seasons = 'Compara as épocas 1994/95 e 1995/96 do Farense.';
const worst = 'Qual é a maior derrota de sempre em casa?';
const cup = 'Quando é que ganhámos a Taça de Portugal?';
const tops = 'Quem treinava e quem era o presidente em 1994/95?';

describe('a sentence that the records support', () => {
  it.each([
    [season, 'Em 1994/95, o Farense ficou em 5.º lugar na I Divisão, com 37 pontos.'],
    [season, 'O Farense acabou em quinto, com trinta e sete pontos em 34 jogos.'],
    [season, 'Foram 37 pontos em 34 jogos: 16 vitórias, 5 empates e 13 derrotas.'],
    [season, 'Na época 94/95 o Farense marcou 44 golos e sofreu 38 golos.'],
    [benfica, 'O Farense ganhou 4-1 ao Benfica em casa, a 1 de abril de 1995.'],
    [benfica, 'O Benfica perdeu por 4-1 com o Farense na 27.ª jornada da I Divisão.'],
    [benfica, 'Derrota do Benfica por 4-1, em casa do Farense.'],
    [record, 'Em casa são 5 vitórias, 9 empates e 16 derrotas; fora, 1 vitória, 3 empates e 24 derrotas.'],
    [record, 'São 40 vitórias do Benfica em 58 jogos.'],
    [seasons, 'Em 1994/95 foi 5.º classificado com 37 pontos e em 1995/96 foi 10.º com 36 pontos.'],
    [cup, 'O Farense nunca venceu a Taça de Portugal.'],
    [tops, 'O treinador em 1994/95 era Paco Fortes.'],
    [worst, 'A maior derrota do Farense em casa foi por 1-11, com o Carcavelinhos.'],
    [worst, 'Foi contra o Carcavelinhos, por 1-11.'],
    ['Qual é a maior vitória contra o Benfica?', 'A maior vitória contra o Benfica foi por 4-1.'],
  ])('is passed: %s %s', async (question, sentence) => {
    expect((await verifierOf(question))(sentence)).toBe(true);
  });
});

describe('a sentence that they do not', () => {
  it.each([
    ['a place from another season', seasons, 'Em 1994/95 o Farense ficou em 10.º lugar na I Divisão.'],
    ['points of one season beside the place of another', seasons, 'Em 1995/96 foi 10.º, com 37 pontos.'],
    ['games taken for points', season, 'O Farense somou 34 pontos em 1994/95.'],
    ['points taken for wins', season, 'O Farense teve 37 vitórias na I Divisão.'],
    ['goals the wrong way round', season, 'O Farense marcou 38 golos e sofreu 44 golos.'],
    ['wins and defeats changed over', season, 'Teve 13 vitórias, 5 empates e 16 derrotas em 34 jogos.'],
    ['an ordinal in words', season, 'O Farense acabou em sexto, com 37 pontos.'],
    ['a numeral in words', season, 'O Farense acabou em quinto, com trinta e oito pontos.'],
    ['another division', season, 'Em 1994/95 o Farense ficou em 5.º lugar na II Divisão.'],
    ['a promotion that was none', season, 'O Farense ficou em 5.º lugar e subiu de divisão.'],
    ['a title', season, 'O Farense foi campeão da I Divisão em 1994/95.'],
    [
      'a record of all matches told of those with one club',
      worst,
      'A maior derrota do Farense contra o Carcavelinhos foi **1-11** com o Carcavelinhos, em casa.',
    ],
    ['a club with the wrong article', benfica, 'O Farense ganhou 4-1 à Benfica em casa, a 1 de abril de 1995.'],
    ['a superlative that nothing says', season, 'Foi a melhor classificação de sempre do Farense.'],
    ['an embellishment', season, 'O Farense ficou em 5.º lugar graças aos penáltis do Hassan.'],
    ['a European place', season, 'O 5.º lugar valeu o apuramento para a Liga dos Campeões.'],
    ['the loser as winner', benfica, 'O Benfica venceu o Farense por 4-1.'],
    ['the score turned round', benfica, 'O Farense venceu o Benfica por 1-4.'],
    ['the half-time score as the result', benfica, 'O Farense empatou 1-1 com o Benfica.'],
    ['the other ground', benfica, 'O Farense venceu o Benfica por 4-1, fora.'],
    ["the other's ground", benfica, 'O Farense venceu por 4-1 em casa do Benfica.'],
    ['another club', benfica, 'O Farense venceu o Sporting por 4-1.'],
    ['a day later', benfica, 'O Farense venceu o Benfica por 4-1 a 2 de abril de 1995.'],
    ['another year', benfica, 'O Farense venceu o Benfica por 4-1 em abril de 1996.'],
    ['another round', benfica, 'O Farense venceu o Benfica por 4-1 na 28.ª jornada.'],
    ['another competition', benfica, 'O Farense venceu o Benfica por 4-1 na Taça de Portugal.'],
    ['a denial of what was', benfica, 'O Farense não venceu o Benfica a 1 de abril de 1995.'],
    ['home and away changed over', record, 'Fora são 5 vitórias, 9 empates e 16 derrotas.'],
    [
      'the same ground twice',
      record,
      'Em casa 5 vitórias, 9 empates e 16 derrotas; em casa 5 vitórias, 9 empates e 16 derrotas.',
    ],
    ["the other club's wins", record, 'São 6 vitórias do Benfica em 58 jogos.'],
    ['the balance for the wrong side', record, 'O saldo é favorável ao Farense.'],
    ['a cup that was not won', cup, 'O Farense venceu a Taça de Portugal em 1989/90.'],
    ['a yes where it is no', cup, 'Sim: o Farense venceu a Taça de Portugal.'],
    ['posts changed over', tops, 'O presidente em 1994/95 era Paco Fortes.'],
    [
      'an office in a season of play',
      'O Hassan também foi treinador do Farense? Em que ano?',
      'Hassan Nader treinou o Farense em 1994/95.',
    ],
    [
      'a title that one source gives and the results do not',
      'O Farense já foi campeão nacional?',
      'Os resultados confirmam 2 títulos nacionais do Farense: campeão nacional da II Divisão (1939/40 e 1938/39).',
    ],
    [
      'a name twice in a list',
      'Quem foi o treinador em 2010/2011?',
      'Em 2010/11 o Farense teve 4 treinadores: **Joaquim Mendes**, **João Mota**, **João Mota** e **João Mota** (a fonte não garante a ordem).',
    ],
    [
      'the same words again',
      'Ficámos alguma vez em sexto na I Divisão?',
      'O Farense fez **6.º lugar** na I Divisão em 1991/92 e **6.º lugar** na I Divisão em 1991/92.',
    ],
    ['a name made of two', tops, 'O treinador em 1994/95 era Paco Boronha.'],
    ['a refusal of what is on record', season, 'Não tenho registo dessa época.'],
    ['words of nobody', season, 'A bola é redonda e o relvado brilhava.'],
  ])('is held back: %s', async (_, question, sentence) => {
    expect((await verifierOf(question))(sentence)).toBe(false);
  });

  it('is held back when the season was named in the sentence before', async () => {
    const passes = await verifierOf(seasons);
    expect(passes('Somou 36 pontos em 34 jogos.', 'Em 1995/96 o Farense ficou em 10.º lugar.')).toBe(true);
    expect(passes('Somou 36 pontos em 34 jogos.', 'Em 1994/95 o Farense ficou em 5.º lugar.')).toBe(false);
  });
});

describe('the answers of the evaluation', () => {
  it('all pass, and of the lies planted in them at least 99 in 100 are caught', async () => {
    const questions = (await generateQuestions(index, 4)).filter((_, i) => i % 5 === 0);
    const names = namesOf(facts);
    const refused: string[] = [];
    const lies = { planted: 0, missed: [] as string[] };
    for (const [i, { turns }] of questions.entries()) {
      const [first = '', ...rest] = turns;
      const answer = await ask(first, ...rest);
      const truths = truthsOf({ question: turns.at(-1) ?? '', answer }, reader);
      const sentences = answer.sentences.flatMap(splitSentences);
      const isShown = (text: string, before = '') => verifySentence(text, truths, reader, before).supported;
      refused.push(...sentences.filter((sentence, at) => !isShown(sentence, sentences[at - 1])));
      for (const lie of liesAbout(answer, names, i)) {
        lies.planted += 1;
        if (isShown(lie.text)) lies.missed.push(`${lie.truth} → ${lie.text}`);
      }
    }
    expect(refused).toEqual([]);
    expect(lies.planted).toBeGreaterThan(500);
    expect(lies.missed.length / lies.planted, lies.missed.join('\n')).toBeLessThanOrEqual(0.01);
  });
});
