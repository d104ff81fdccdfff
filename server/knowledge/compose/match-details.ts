import type { EvidenceRow } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { matchMilestones, tellsScorers } from '../evidence/match-milestones.ts';
import { milestoneRow } from '../evidence/milestones.ts';
import { goalRows } from '../evidence/rows.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { dateInWords } from './dates.ts';
import { list, number } from './portuguese.ts';

/** What can be asked about one match beside its result. */
export const matchDetails = [
  'marcadores',
  'intervalo',
  'assistencia',
  'arbitro',
  'estadio-jogo',
  'hora',
  'quando',
  'penaltis',
] as const;
export type MatchDetail = (typeof matchDetails)[number];

function goalText(goal: FactRow<'goals'>): string {
  const minute = goal.minute === null ? '' : `${goal.minute}'`;
  const how = [minute, goal.penalty ? 'g.p.' : '', goal.own_goal ? 'p.b.' : ''].filter(Boolean).join(', ');
  return how ? `${goal.player} (${how})` : goal.player;
}

function scorers(match: Match, facts: Facts): string {
  const goals = facts.goalsByMatch.get(match.id) ?? [];
  if (match.goals_for === 0 && match.goals_against === 0) return 'Não houve golos.';
  if (match.scorers !== 'completos' || goals.length === 0) {
    const told = matchMilestones(match, facts).filter(tellsScorers);
    if (told.length > 0) return told.map(({ text }) => text).join(' ');
    return 'Não tenho registo de quem marcou os golos desse jogo.';
  }
  const side = (which: 'farense' | 'adversario') => goals.filter((goal) => goal.side === which).map(goalText);
  const parts = [
    side('farense').length > 0 ? `Pelo Farense: ${list(side('farense'))}.` : '',
    side('adversario').length > 0 ? `Pelo adversário: ${list(side('adversario'))}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const tellers: Record<MatchDetail, (match: Match, facts: Facts) => string | null> = {
  marcadores: scorers,
  intervalo: (match) =>
    match.half_time_for === null
      ? 'Não tenho registo do resultado ao intervalo.'
      : `Ao intervalo estava ${match.half_time_for}-${match.half_time_against}.`,
  assistencia: (match) =>
    match.attendance === null
      ? 'Não tenho registo da assistência desse jogo.'
      : `Assistência registada: **${number(match.attendance)}** pessoas.`,
  arbitro: (match) =>
    match.referee === null ? 'Não tenho registo do árbitro desse jogo.' : `O árbitro foi **${match.referee}**.`,
  'estadio-jogo': (match) =>
    match.stadium === null
      ? 'Não tenho registo do estádio desse jogo.'
      : `Jogou-se no recinto **${match.stadium}**${match.city ? `, ${match.city}` : ''}.`,
  hora: (match) => (match.time === null ? 'Não tenho registo da hora do jogo.' : `Começou às **${match.time}**.`),
  quando: () => null,
  penaltis: (match) =>
    match.penalties_for === null ? 'Não tenho registo de desempate por penáltis nesse jogo.' : null,
};

/** What was asked of a match, or that it is not on record. */
export function detailSentences(
  match: Match,
  details: readonly MatchDetail[],
  single: boolean,
  facts: Facts,
): string[] {
  if (!single && details.length === 0) return [];
  const which = single || !match.date ? '' : `Jogo de ${dateInWords(match.date)}: `;
  return details.flatMap((detail) => {
    const told = tellers[detail](match, facts);
    return told ? `${which}${which ? told.charAt(0).toLowerCase() + told.slice(1) : told}` : [];
  });
}

/** The rows that those sentences come from. */
export const detailRows = (match: Match, details: readonly MatchDetail[], facts: Facts): EvidenceRow[] =>
  details.includes('marcadores')
    ? [...goalRows(match, facts), ...matchMilestones(match, facts).filter(tellsScorers).map(milestoneRow)]
    : [];
