import type { FactRow } from '#server/contracts/facts.ts';
import { bold, capital, count, ordinal, theClub } from '../../compose/portuguese.ts';
import { theStage } from '../../compose/stage-name.ts';
import { recordInWords } from '../../compose/standing-record.ts';
import { vary } from '../../compose/vary.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import type { Facts } from '../../facts/facts.ts';
import { type PhaseRow, rankedIn, type SeasonStanding } from './find-standings.ts';
import type { SeasonStandingQuery } from './season-standing-query.ts';
import { missingSentence } from './unknown-standing.ts';

type Row = FactRow<'standings'>;

function leadSentence({ asked, clubId }: SeasonStandingQuery, { stage, row }: PhaseRow, facts: Facts): string {
  const club = facts.clubs.get(clubId) ?? facts.self;
  const season = seasonLabel(stage.season);
  const [place, points] = [ordinal(row.position), count(row.points, 'ponto')];
  const where = theStage(stage, 'em', facts);
  const subject = theClub(club);
  if (asked === 'pontos')
    return `${capital(subject)} fez ${bold(points)} ${where} em ${season} e ficou em ${place} lugar entre ${rankedIn(stage, facts)} equipas.`;
  if (asked === 'registo' && row.won !== null)
    return `Em ${season}, ${where}, ${subject} teve ${bold(recordInWords(row))}.`;
  return vary(`${stage.season}${club.id}`, [
    `Em ${season}, ${subject} ficou em ${bold(`${place} lugar`)} ${where}, com ${bold(points)}.`,
    `${capital(subject)} terminou a época ${season} em ${bold(`${place} lugar`)} ${where}, com ${bold(points)}.`,
    `${capital(subject)} ficou em ${bold(`${place} lugar`)} ${where} em ${season} e somou ${bold(points)}.`,
  ]);
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** "diferença de golos de -9"; empty when goals are not on record. */
export const goalDifference = ({ goals_for, goals_against }: Row): string =>
  goals_for === null || goals_against === null ? '' : `diferença de golos de ${signed(goals_for - goals_against)}`;

function recordDetail(row: Row): string {
  const difference = goalDifference(row);
  return `Terminou em ${bold(`${ordinal(row.position)} lugar`)}, com ${count(row.points, 'ponto')}${difference ? ` e ${difference}` : ''}.`;
}

/** " Ficou a 12 do 1.º, FC Porto (49)." */
function gapToFirst({ stage, row }: PhaseRow, facts: Facts): string {
  const leader = facts.standings.get(stage.id)?.[0];
  if (!leader || leader.club_id === row.club_id) return '';
  return `Ficou a ${leader.points - row.points} do 1.º, ${leader.club_name} (${leader.points}).`;
}

/** What goes with what was asked: the record with a place, the place with a record, the gap with points. */
function detailSentence({ asked }: SeasonStandingQuery, main: PhaseRow, facts: Facts): string {
  if (asked === 'registo') return recordDetail(main.row);
  const record = recordInWords(main.row);
  const field = asked === 'pontos' ? '' : `, entre ${rankedIn(main.stage, facts)} equipas`;
  const gap = asked === 'pontos' ? gapToFirst(main, facts) : '';
  return [record ? `Teve ${record}${field}.` : '', gap].filter(Boolean).join(' ');
}

const adjustmentNote = ({ adjustment }: Row): string =>
  adjustment === 0
    ? ''
    : `Os pontos incluem ${adjustment > 0 ? `${adjustment} transportados da fase anterior` : `uma dedução de ${-adjustment}`}.`;

const laterSentence = ({ stage, row }: PhaseRow, facts: Facts) =>
  `Depois, ${theStage(stage, 'em', facts)}, ficou em ${ordinal(row.position)} lugar entre ${rankedIn(stage, facts)}, com ${count(row.points, 'ponto')}.`;

const fates = { sobe: 'Subiu de divisão.', desce: 'Desceu de divisão.', mantem: '' };

/** Everything about one season: the table asked for, its later phases, and whether Farense went up or down. */
export function standingSentences(
  query: SeasonStandingQuery,
  { season, phases }: SeasonStanding,
  facts: Facts,
  withDetail: boolean,
): string[] {
  const [main, ...later] = phases;
  if (!main) return [missingSentence(query, season, facts)];
  const fate = query.clubId === facts.self.id ? facts.seasons.get(season)?.outcome : null;
  return [
    leadSentence(query, main, facts),
    withDetail ? detailSentence(query, main, facts) : '',
    adjustmentNote(main.row),
    ...later.map((phase) => laterSentence(phase, facts)),
    fate ? fates[fate] : '',
  ].filter(Boolean);
}
