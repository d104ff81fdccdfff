import type { EvidenceRow, EvidenceSource } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { dateInWords } from '../compose/dates.ts';
import { clubName } from '../compose/portuguese.ts';
import { scoreText } from '../compose/score.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { Facts, Match } from '../facts/facts.ts';
import type { Tally } from './tally.ts';

/** A match as evidence: every figure and name that a sentence about it may use. */
export function matchRow(match: Match): EvidenceRow {
  return {
    id: `matches:${match.id}`,
    table: 'matches',
    values: {
      epoca: seasonLabel(match.season),
      competicao: match.stage.name,
      jornada: match.round,
      data: match.date,
      hora: match.time,
      local: match.venue,
      adversario: clubName(match.opponent),
      golos_farense: match.goals_for,
      golos_adversario: match.goals_against,
      resultado: match.outcome,
      prolongamento: match.extra_time,
      penaltis_farense: match.penalties_for,
      penaltis_adversario: match.penalties_against,
      decisao_administrativa: match.awarded,
      intervalo_farense: match.half_time_for,
      intervalo_adversario: match.half_time_against,
      estadio: match.stadium,
      cidade: match.city,
      arbitro: match.referee,
      assistencia: match.attendance,
    },
  };
}

export function standingEvidence(row: FactRow<'standings'>, facts: Facts): EvidenceRow {
  const stage = facts.stages.get(row.stage_id);
  return {
    id: `standings:${row.stage_id}:${row.club_id}`,
    table: 'standings',
    values: {
      competicao: stage?.name ?? row.stage_id,
      epoca: stage ? seasonLabel(stage.season) : null,
      lugar: row.position,
      equipa: row.club_name,
      pontos: row.points,
      acerto_pontos: row.adjustment,
      jogos: row.played,
      vitorias: row.won,
      empates: row.drawn,
      derrotas: row.lost,
      golos_marcados: row.goals_for,
      golos_sofridos: row.goals_against,
    },
  };
}

/** A figure computed from many rows: its name, and the counts that went into it. */
export function computedRow(id: string, values: EvidenceRow['values']): EvidenceRow {
  return { id: `calculo:${id}`, table: 'calculo', values };
}

export function tallyRow(id: string, total: Tally, extra: EvidenceRow['values'] = {}): EvidenceRow {
  return computedRow(id, {
    ...extra,
    jogos: total.played,
    vitorias: total.won,
    empates: total.drawn,
    derrotas: total.lost,
    golos_marcados: total.goals_for,
    golos_sofridos: total.goals_against,
    jogos_sem_resultado: total.unknown,
  });
}

/** Address of a season's page, with the row it should show. */
export const seasonHref = (season: number, fragment = ''): string =>
  `/epocas/${seasonLabel(season).replace('/', '-')}${fragment}`;

export const matchHref = (match: Match): string => `/jogos/${match.id}`;
export const clubHref = (clubId: string): string => `/clubes/${clubId}`;

export function matchSource(match: Match): EvidenceSource {
  const when = match.date ? dateInWords(match.date) : seasonLabel(match.season);
  return {
    id: `jogo:${match.id}`,
    title: `Farense ${scoreText(match)} ${clubName(match.opponent)}, ${when}`,
    href: matchHref(match),
    note: match.stage.name,
  };
}

export function tableSource(stage: FactRow<'stages'>, clubId: string, facts: Facts): EvidenceSource {
  const rows = facts.standings.get(stage.id) ?? [];
  return {
    id: `tabela:${stage.id}`,
    title: `Classificação: ${stage.name}`,
    href: seasonHref(stage.season, rows.some((row) => row.club_id === clubId) ? `#linha-${clubId}` : '#tabela'),
    note: rows.length > 0 ? `${rows.length} equipas` : null,
  };
}

export const seasonMatchesSource = (season: number, matches: number): EvidenceSource => ({
  id: `jogos:${season}`,
  title: `Jogos da época ${seasonLabel(season)}`,
  href: seasonHref(season, '#jogos'),
  note: `${matches} ${matches === 1 ? 'jogo registado' : 'jogos registados'}`,
});

export const clubSource = (club: FactRow<'clubs'>, matches: number): EvidenceSource => ({
  id: `clube:${club.id}`,
  title: `Todos os jogos com ${club.gender === 'm' ? 'o' : 'a'} ${clubName(club)}`,
  href: clubHref(club.id),
  note: `${matches} ${matches === 1 ? 'jogo registado' : 'jogos registados'}`,
});

/** For figures over many seasons: the list from which they can be counted. */
export const allMatchesSource = (facts: Facts, considered: number): EvidenceSource => ({
  id: 'jogos:todos',
  title: `Jogos do Farense, ${seasonLabel(facts.firstSeason)} a ${seasonLabel(facts.lastSeason)}`,
  href: '/epocas',
  note: `${considered} jogos considerados`,
});

/** Seasons named as near to what was asked: what the records know of each. */
export function seasonRows(seasons: readonly number[], facts: Facts): EvidenceRow[] {
  return seasons.map((season) => {
    const row = facts.seasons.get(season);
    return {
      id: `seasons:${season}`,
      table: 'seasons',
      values: { epoca: seasonLabel(season), escalao: row?.tier ?? null, registos: row?.coverage ?? null },
    };
  });
}

/** How far the records reach, for answers that say so. */
export const extentRow = (facts: Facts): EvidenceRow =>
  computedRow('registos', {
    primeira_epoca: seasonLabel(facts.firstSeason),
    ultima_epoca: seasonLabel(facts.lastSeason),
  });

/** The goals of a match as evidence: who scored, for whom, when. */
export function goalRows(match: Match, facts: Facts): EvidenceRow[] {
  return (facts.goalsByMatch.get(match.id) ?? []).map((goal) => ({
    id: `goals:${goal.match_id}:${goal.seq}`,
    table: 'goals',
    values: {
      marcador: goal.player,
      equipa: goal.side === 'farense' ? 'Farense' : clubName(match.opponent),
      minuto: goal.minute,
      penalti: goal.penalty,
      autogolo: goal.own_goal,
    },
  }));
}
