import { expect, it } from 'vitest';
import { readDetalhesJogadores } from './detalhes-jogadores.ts';

const career = (Época: string, Equipa: string, Jogos: string) => ({
  Época,
  Equipa,
  Formação: '',
  Jogos,
  Golos: '-',
  Assistências: '-',
});
const read = (glued: string, ...rows: ReturnType<typeof career>[]) =>
  readDetalhesJogadores(
    JSON.stringify([
      { Nome: 'Alguém', ID: '1', 'Informações Pessoais': { Nacionalidade: glued }, 'Carreira Completa': rows },
    ]),
    'ficheiro.json',
  ).records[0];

it('takes the glued text apart', () => {
  const glued =
    'BrasilDupla NacionalidadePortugalNaturalidadeRio de JaneiroPosiçãoDefesaPé preferencialDireitoAltura184 cmPeso82 kgSituaçãoFalecido - 2015-05-17 (77 anos)';
  expect(read(glued)).toMatchObject({
    nationality: 'Brasil',
    birthPlace: 'Rio de Janeiro',
    heightCm: 184,
    weightKg: 82,
    died: true,
    deathDate: '2015-05-17',
  });
});

it('knows nothing of what the text leaves out or writes as zero', () => {
  expect(read('PortugalPosiçãoMédioAltura0 cmPeso0 kgSituaçãoNo ativo')).toMatchObject({
    nationality: 'Portugal',
    birthPlace: null,
    heightCm: null,
    weightKg: null,
    died: false,
    deathDate: null,
  });
});

it('keeps the seasons at Farense alone, games unknown where the source has a dash', () => {
  const player = read(
    'PortugalPosiçãoMédio',
    career('1994/95', 'Farense', '30'),
    career('1993/94', 'Farense', '-'),
    career('1992/93', 'Benfica', '9'),
  );
  expect(player?.seasons.map(({ season, appearances }) => [season, appearances])).toEqual([
    [1994, 30],
    [1993, null],
  ]);
});
