import { describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { clubNames } from '#server/facts/build/club-names.ts';
import { readCurated } from '#server/facts/curated/read-curated.ts';
import { parseSeason } from '#server/sources/seasons/parse-season.ts';
import { facts } from '../support/committed-facts.ts';

const clubs = clubNames(readCurated(paths.curated));

describe('defects of the names', () => {
  it.each([
    ['II Divisão ZS 57/58', 1957],
    ['1935-36', 1935],
    ['1970/1971', 1970],
    ['1970_1971', 1970],
    ['Liga Portuguesa 1999/00', 1999],
    ['Liga Portuguesa 1999/2000', 1999],
    ['III Série F 04/05', 2004],
    ['II Div. ZD 1ªF Grupo 2 35/36', 1935],
    ['Jogos Pioneiros 1913-1916', null],
    ['Jogos Locais 1925', null],
  ])('defect 21: "%s" starts in %s', (label, year) => {
    expect(parseSeason(label)).toBe(year);
  });

  it('defect 21: every season is its start year, with one label', () => {
    expect(facts.seasons.find(({ season }) => season === 1999)?.label).toBe('1999/00');
    expect(facts.seasons.every(({ season, label }) => label.startsWith(`${season}/`) && label.length === 7)).toBe(true);
  });

  it.each([
    ['Liga Portuguesa 1994/95', 'i-divisao', 1],
    ['II Divisão ZS 57/58', 'ii-divisao', 2],
    ['II Série Sul 10/11', 'ii-divisao', 3],
    ['III Divisão Zona D 68/69', 'iii-divisao', 3],
    ['III Série F 04/05', 'iii-divisao', 4],
    ['II Divisão B Zona Sul 03/04', 'ii-divisao-b', 3],
    ['LigaPro 19/20', 'segunda-liga', 2],
    ['Algarve 1ª 07/08', 'af-algarve-1', 5],
    ['Allianz Cup 2023/24', 'taca-da-liga', null],
  ])('defect 22: "%s" is %s at level %s', (name, competition, tier) => {
    const stage = facts.stages.find(({ source_names }) => source_names.split(';').includes(name));
    expect(stage).toMatchObject({ competition_id: competition, tier });
  });

  it.each([
    ['Olhanense', 'Sporting Clube Olhanense', 'Sporting Olhanense'],
    ['Faro e Benfica', 'SL Faro', 'Sport Lisboa e Faro'],
    ['Beira-Mar', 'Beira -Mar'],
    ['Braga B', 'SC Braga B'],
    ['Oeiras', 'AD Oeiras'],
    ['Vitória SC', 'Vitória de Guimarães'],
    ['Vitória FC', 'Vitória de Setúbal'],
  ])('defect 23: "%s" and its other names are one club', (...names) => {
    expect(new Set(names.map((name) => clubs(name, 1990))).size).toBe(1);
    expect(clubs(names[0] ?? '', 1990)).not.toContain('desconhecido');
  });

  it.each([
    ['Vitória SC', 'Vitória FC'],
    ['Desp. Beja', 'SL Beja', 'Luso Beja'],
    ['Olhanense', 'Olhanense Reservas'],
    ['Benfica', 'Benfica B'],
    ['Beira-Mar', 'Beira-Mar M.Gordo'],
    ['FC Felgueiras (Extinto)', 'FC Felgueiras 1932'],
    ['Nacional', 'Nacional Silves', 'Silves'],
  ])('defect 23: "%s" and the clubs of like names are different clubs', (...names) => {
    expect(new Set(names.map((name) => clubs(name, 1950))).size).toBe(names.length);
  });

  it('defect 23: "CD Faro" is Farense in 1946-1948 and nobody known before', () => {
    expect(clubs('CD Faro', 1946)).toBe('farense');
    expect(clubs('CD Faro', 1924)).toBe('desconhecido:CD Faro');
  });
});
