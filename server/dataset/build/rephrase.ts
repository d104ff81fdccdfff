import type { Answer } from '#server/contracts/answer.ts';
import type { EvidenceRow } from '#server/contracts/evidence.ts';
import { onDate } from '#server/knowledge/compose/dates.ts';
import { bold, clubName, count, noun, ordinal } from '#server/knowledge/compose/portuguese.ts';
import { roundInWords } from '#server/knowledge/compose/rounds.ts';
import { stageName, theStage } from '#server/knowledge/compose/stage-name.ts';
import { seasonLabel } from '#server/knowledge/entities/season-years.ts';
import type { Facts, Match } from '#server/knowledge/facts/facts.ts';
import type { RandomSource } from './random-source.ts';

/**
 * Other words for an answer's first sentence, made from the same rows; null where there are none. The composed
 * sentences alone would teach a model a handful of patterns.
 */
export function rephrase(answer: Answer, facts: Facts, random: RandomSource): string | null {
  const { kind, rows } = answer.evidence;
  const [row] = rows;
  if (!row || answer.outcome !== 'answered') return null;
  const tables = rows.filter(({ table }) => table === 'standings');
  if (kind === 'season-standing' && tables.length === 1 && tables[0]) return standing(tables[0], facts, random);
  if (kind === 'head-to-head') return confrontation(row, random);
  const match =
    kind === 'matches' && rows.length === 1 && answer.sentences.length === 1
      ? facts.matchById.get(idOf(row))
      : undefined;
  return match ? matchSentence(match, facts, random) : null;
}

const idOf = (row: EvidenceRow): string => row.id.slice(row.id.indexOf(':') + 1);

function standing(row: EvidenceRow, facts: Facts, random: RandomSource): string | null {
  const stage = facts.stages.get(idOf(row).split(':')[0] ?? '');
  const { lugar, pontos, jogos, vitorias, empates, derrotas, equipa } = row.values;
  if (!stage || typeof lugar !== 'number' || typeof pontos !== 'number' || equipa !== facts.self.short_name)
    return null;
  const [season, place, points, where] = [
    seasonLabel(stage.season),
    ordinal(lugar),
    count(pontos, 'ponto'),
    theStage(stage, 'em', facts),
  ];
  const full =
    typeof vitorias === 'number' &&
    typeof empates === 'number' &&
    typeof derrotas === 'number' &&
    typeof jogos === 'number'
      ? [
          `Foram ${bold(points)} em ${count(jogos, 'jogo')}, que deram o ${bold(`${place} lugar`)} ${where} de ${season}: ${count(vitorias, 'vitória')}, ${count(empates, 'empate')} e ${count(derrotas, 'derrota')}.`,
          `O Farense somou ${bold(points)} ${where} de ${season} (${count(vitorias, 'vitória')}, ${count(empates, 'empate')} e ${count(derrotas, 'derrota')}) e acabou em ${bold(`${place} lugar`)}.`,
        ]
      : [];
  return random.pick([
    `Em ${season}, o Farense acabou em ${bold(`${place} lugar`)} ${where}, com ${bold(points)}.`,
    `${bold(`${place} lugar`)}, com ${bold(points)}: foi assim ${where} de ${season}.`,
    `O Farense foi ${bold(`${place} classificado`)} ${where} de ${season}, com ${points}.`,
    `Na época ${season} o Farense ficou em ${bold(place)} ${where}, com ${points}.`,
    ...full,
  ]);
}

/** Of all matches with a club, in all competitions. */
function confrontation({ id, values }: EvidenceRow, random: RandomSource): string | null {
  const { adversario, ambito, jogos, vitorias, empates, derrotas, golos_marcados, golos_sofridos } = values;
  const counts = [jogos, vitorias, empates, derrotas, golos_marcados, golos_sofridos];
  if (
    id !== 'calculo:confronto' ||
    ambito !== 'em todas as competições' ||
    !counts.every((value) => typeof value === 'number')
  )
    return null;
  const [games = 0, won = 0, drawn = 0, lost = 0, scored = 0, conceded = 0] = counts.map(Number);
  if (games === 0) return null;
  const record = `${count(won, 'vitória')}, ${count(drawn, 'empate')} e ${count(lost, 'derrota')}`;
  return random.pick([
    `Em ${bold(count(games, 'jogo'))} com ${adversario}, o Farense tem ${record}.`,
    `São ${bold(record)} para o Farense em ${count(games, 'jogo')} com ${adversario}, com ${count(scored, 'golo marcado', 'golos marcados')} e ${conceded} sofridos.`,
    `Com ${adversario} há ${bold(count(games, 'jogo registado', 'jogos registados'))}, de todas as competições: ${record}.`,
    `O historial com ${adversario} é este: ${bold(record)} em ${count(games, 'jogo')} (${scored}-${conceded} em golos).`,
  ]);
}

/** Only of matches that were won, drawn or lost on the field in ninety minutes. */
function matchSentence(match: Match, facts: Facts, random: RandomSource): string | null {
  if (
    match.awarded ||
    match.extra_time ||
    match.penalties_for !== null ||
    match.goals_for === null ||
    match.outcome === null
  )
    return null;
  const score = bold(`${match.goals_for}-${match.goals_against}`);
  const club = (preposition: '' | 'a' | 'de') => noun(preposition, match.opponent.gender, clubName(match.opponent));
  const venue = { casa: ' em casa', fora: ' fora', neutro: ' em campo neutro', desconhecido: '' }[match.venue];
  const when = match.date ? onDate(match.date) : `em ${seasonLabel(match.season)}`;
  const round = roundInWords(match.round, 'de');
  const where = `${theStage(match.stage, 'em', facts)}`;
  const occasion = round
    ? `${stageName(match.stage)}, ${roundInWords(match.round)?.replace(/^n[oa]s? /, '')}`
    : stageName(match.stage);
  const ways = {
    V: [
      `Vitória do Farense por ${score} frente ${club('a')},${venue}, ${when} (${occasion}).`,
      `O Farense ganhou ${score} ${club('a')}${venue}, ${when}, ${where}.`,
      `${score} a favor do Farense, com ${club('')},${venue}, ${when} (${occasion}).`,
    ],
    E: [
      `Empate: ${score} com ${club('')},${venue}, ${when} (${occasion}).`,
      `O Farense e ${club('')} empataram ${score} ${when} (${occasion}).`,
      `Ficou ${score} com ${club('')},${venue}, ${when}, ${where}.`,
    ],
    D: [
      `Derrota do Farense por ${score} com ${club('')},${venue}, ${when} (${occasion}).`,
      `O Farense perdeu ${score} frente ${club('a')}${venue}, ${when}, ${where}.`,
      `${score}: o Farense perdeu com ${club('')},${venue}, ${when} (${occasion}).`,
    ],
  };
  return random.pick(ways[match.outcome]).replace(/,,/g, ',').replace(/,\s*,/g, ',');
}
