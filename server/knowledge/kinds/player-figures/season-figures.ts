import type { Biography } from '#server/contracts/biography.ts';
import { biographyClaim } from '../../compose/people/biography-claim.ts';
import { seasonFigures, seasonsInWords } from '../../compose/people/person-words.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { seasonRanges } from '../../compose/season-ranges.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { type PersonRecord, squadSeasons } from '../../evidence/people.ts';
import { isLimited, passesSeason } from './find-player-figures.ts';
import type { PlayerFiguresQuery } from './player-figures-query.ts';

type Claim = Biography['factos'][number];
type Measure = PlayerFiguresQuery['measure'];

const mostClaims = 2;
const writtenDate = /\d{1,2} de [a-zç]+ de \d{4}/;

/** Whether a fact of a biography counts what is asked for. */
function counts({ tipo, facto }: Claim, measure: Measure): boolean {
  if (tipo === 'selecao') return false;
  if (measure === 'jogos') return tipo === 'jogos' || /\bjogos\b/.test(facto);
  const goals = (tipo === 'golos' || tipo === 'titulo') && /golos?|marcador/.test(facto);
  return goals || (measure === 'ambos' && tipo === 'jogos');
}

/** What the biography says of games and goals, in the seasons asked for when there are some. */
function claimsOf(query: PlayerFiguresQuery, biography: Biography | null): Claim[] {
  const labels = query.filter.seasons.map(seasonLabel);
  const told = ({ facto }: Claim) =>
    isLimited(query) ? labels.some((label) => facto.includes(label)) : /\d/.test(facto) && !writtenDate.test(facto);
  return (biography?.factos ?? []).filter((fact) => counts(fact, query.measure) && told(fact)).slice(0, mostClaims);
}

function value(measure: Measure, appearances: number, goals: number): string {
  if (measure === 'jogos') return bold(count(appearances, 'jogo'));
  if (measure === 'golos') return `${bold(count(goals, 'golo'))} em ${count(appearances, 'jogo')}`;
  return bold(`${count(appearances, 'jogo')} e ${count(goals, 'golo')}`);
}

const measureNames: Record<Measure, string> = {
  jogos: 'dos jogos',
  golos: 'dos golos',
  ambos: 'dos jogos nem dos golos',
};

export interface ToldFigures {
  sentences: string[];
  /** Whether a sheet or a confirmed fact has what was asked. */
  known: boolean;
}

/** No sheet of those seasons has figures: what the biography says, told first where something else confirms it. */
function withoutSheets(
  { measure }: PlayerFiguresQuery,
  name: string,
  told: readonly Claim[],
  when: string,
): ToldFigures {
  const known = told.some((fact) => fact.confirmado);
  const claims = told.map((fact) => biographyClaim(fact, name));
  if (known) return { known, sentences: [...claims, 'A ficha dessa época não traz números.'] };
  return {
    known,
    sentences: [`Não tenho registo ${measureNames[measure]} de ${name}${when || ', época a época'}.`, ...claims],
  };
}

/** What the sheets of the seasons asked for count. */
function figures(query: PlayerFiguresQuery, record: PersonRecord, scope: string): ToldFigures {
  const { known, seasons, appearances, goals } = seasonFigures(record, (season) => passesSeason(query, season));
  const told = claimsOf(query, record.biography);
  const { name } = record.person;
  const when = isLimited(query) ? ` ${scope}` : '';
  if (known.length === 0) return withoutSheets(query, name, told, when);
  const figure = value(query.measure, appearances, goals);
  if (known.length === seasons.length)
    return {
      known: true,
      sentences: [`As fichas contam a ${name} ${figure}${when || ` (${seasonRanges(known)})`}.`],
    };
  return {
    known: true,
    sentences: [
      `As fichas só trazem números de ${name} em ${known.length} das ${seasons.length} épocas${when} (${seasonRanges(known)}): ${figure}.`,
      ...told.map((fact) => biographyClaim(fact, name)),
    ],
  };
}

/** Not in the squad of the seasons asked for, where there is one: nothing there counts what he did. */
function absence({ filter }: PlayerFiguresQuery, record: PersonRecord): string {
  const seasons = squadSeasons(record);
  const away = filter.seasons.length > 0 && !filter.seasons.some((season) => seasons.includes(season));
  if (seasons.length === 0 || !away) return '';
  return `${record.person.name} não está no plantel registado de ${list(filter.seasons.map(seasonLabel))}: está nos plantéis ${seasonsInWords(seasons)}.`;
}

/** Games and goals season by season, or that he was not there. */
export function toldBySeason(query: PlayerFiguresQuery, record: PersonRecord, scope: string): ToldFigures {
  const told = figures(query, record, scope);
  const absent = absence(query, record);
  return absent ? { ...told, sentences: [absent] } : told;
}
