import { noRecord } from '../../compose/answers.ts';
import { count, list, theClub } from '../../compose/portuguese.ts';
import { theStage } from '../../compose/stage-name.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { nearestSeasons } from '../../evidence/nearest-season.ts';
import { computedRow, seasonRows } from '../../evidence/rows.ts';
import { seasonLeague } from '../../evidence/season-league.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import { standingOf } from './find-standings.ts';
import type { SeasonStandingQuery } from './season-standing-query.ts';

/** "Não tenho registo do Benfica na tabela da II Divisão de 1982/83.", or of any table of that season. */
export function missingSentence(query: SeasonStandingQuery, season: number, facts: Facts): string {
  const club = facts.clubs.get(query.clubId) ?? facts.self;
  const league = seasonLeague(season, facts);
  if (league && !club.is_self)
    return `Não tenho registo ${theClub(club, 'de')} na tabela ${theStage(league.main, 'de', facts)} de ${seasonLabel(season)}.`;
  return `Não tenho registo da classificação do Farense em ${seasonLabel(season)}.`;
}

/** No table of those seasons: the matches there are, and the tables nearest to them. */
export function unknownStanding(query: SeasonStandingQuery, facts: Facts): Composed {
  const season = query.seasons[0] ?? facts.lastSeason;
  const near = nearestSeasons(season, facts, (each) => standingOf(each, query.clubId, facts).phases.length > 0);
  const played = facts.matches.filter((match) => match.season === season).length;
  const hasAnyTable = seasonLeague(season, facts) !== null;
  const nearby = [
    played > 0 && !hasAnyTable
      ? `Dessa época há ${count(played, 'jogo registado', 'jogos registados')}, mas não a tabela.`
      : '',
    near.length > 0 ? `As classificações registadas mais próximas são as de ${list(near.map(seasonLabel))}.` : '',
  ].filter(Boolean);
  const lead = query.seasons.map((each) => missingSentence(query, each, facts)).join(' ');
  const label = seasonLabel(season);
  return noRecord('season-standing', lead, nearby, {
    choices: near.map((each) => ({
      label: seasonLabel(each),
      question: `Em que lugar ficou o Farense em ${seasonLabel(each)}?`,
    })),
    focus: { season },
    evidence: {
      rows: [
        computedRow(`jogos-${season}`, { epoca: label, jogos_registados: played }),
        ...seasonRows([season, ...near], facts),
      ],
    },
  });
}
