import { dateInWords } from '#server/knowledge/compose/dates.ts';
import { clubName } from '#server/knowledge/compose/portuguese.ts';
import { seasonLabel } from '#server/knowledge/entities/season-years.ts';
import type { Facts, Match } from '#server/knowledge/facts/facts.ts';
import { clubSlots } from '../phrasing/name-club.ts';
import type { RandomSource } from '../random-source.ts';
import type { Target, Topic } from '../topic.ts';
import { seasonTarget } from './season-slots.ts';

const played = (facts: Facts): Match[] =>
  facts.matches.filter(({ outcome, goals_for }) => outcome !== null && goals_for !== null);

/** The match belongs to its season: its other questions are about the same rows. */
function matchTarget(match: Match, facts: Facts, lacks: string): Target {
  const name = clubName(match.opponent);
  const { slots, entity } = seasonTarget(match.season);
  return {
    entity,
    slots: {
      ...slots,
      ...clubSlots(match.opponent, facts.clubAliases),
      data: (random) => spellDate(match.date ?? '', random),
    },
    must: [name, seasonLabel(match.season)],
    lacks: `${lacks} desse jogo`,
  };
}

function spellDate(iso: string, random: RandomSource): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return random.pick([
    dateInWords(iso),
    dateInWords(iso),
    `${Number(day)}/${Number(month)}/${year}`,
    `${day}-${month}-${year}`,
  ]);
}

export const matchResult: Topic = {
  tipo: 'resultado',
  outcomes: ['answered', 'corrected'],
  kinds: ['matches'],
  each: 1,
  templates: [
    '{Qual foi o resultado do|Como ficou o|Quanto ficou o} {jogo com <o clube>|Farense-<clube>} em <epoca>?',
    'Como {acabou|terminou} o Farense-<clube> de <epoca>?',
    '{Resultado|Resultados} {com|contra} <o clube> em <epoca>',
    'O que {fizemos|fez o Farense} {contra|com} <o clube> em <epoca>?',
    'farense <clube> <epoca>',
    '{Ganhámos|Perdemos} {contra|com} <o clube> em <epoca>?',
    'Por quanto {ganhámos|perdemos|ficou} {com|contra} <o clube> na época <epoca>?',
  ],
  targets: (facts, random) => random.some(played(facts), 650).map((match) => matchTarget(match, facts, 'o resultado')),
};

export const matchByDate: Topic = {
  tipo: 'jogo-por-data',
  outcomes: ['answered'],
  kinds: ['matches'],
  each: 1,
  templates: [
    '{Contra quem|Com quem} {jogámos|jogou o Farense} a <data>?',
    'Que jogo {houve|teve o Farense} {a|no dia} <data>?',
    '{Resultado|Jogo} {do Farense |}de <data>',
    'O que {aconteceu|fez o Farense} {a|no dia} <data>?',
  ],
  targets: (facts, random) =>
    random
      .some(
        played(facts).filter(({ date }) => date?.length === 10),
        300,
      )
      .map((match) => ({
        ...matchTarget(match, facts, 'o resultado'),
        must: [clubName(match.opponent), dateInWords(match.date ?? '')],
      })),
};

/** Asked of matches where it is recorded and of others, where the right answer is that it is not. */
export const matchDetails: Topic = {
  tipo: 'pormenores',
  outcomes: ['answered', 'no-record'],
  kinds: ['matches', 'attendance', 'match-details', 'scorers'],
  each: 1,
  templates: [
    '{Quem marcou no|Quem fez os golos do|Quais foram os marcadores do} jogo com <o clube> de <epoca>?',
    'Quantos {espectadores|adeptos} {teve|viram} o Farense-<clube> de <epoca>?',
    '{Quem foi o árbitro do|Quem apitou o} jogo {com|contra} <o clube> em <epoca>?',
    'Em que estádio {foi|se jogou} o jogo com <o clube> em <epoca>?',
    'Quanto estava ao intervalo {com|contra} <o clube> em <epoca>?',
    'A que horas começou o jogo com <o clube> em <epoca>?',
  ],
  targets(facts, random) {
    const all = played(facts).filter(({ season }) => season >= 1970);
    const told = all.filter(
      ({ attendance, referee, stadium }) => attendance !== null || (referee !== null && stadium !== null),
    );
    return [...random.some(told, 260), ...random.some(all, 260)].map((match) =>
      matchTarget(match, facts, 'os pormenores'),
    );
  },
};

/** Asked of matches by their date, where it is recorded. */
export const matchDetailsByDate: Topic = {
  tipo: 'pormenores',
  outcomes: ['answered'],
  kinds: ['matches', 'attendance', 'match-details', 'scorers'],
  asComposed: true,
  each: 2,
  templates: [
    '{Quantas pessoas|Quanta gente} {viram|assistiu ao|estava no} jogo com <o clube> {de|a} <data>?',
    '{Assistência|Público} do Farense-<clube> de <data>',
    'Quem {apitou|arbitrou} o jogo com <o clube> {de|a} <data>?',
    'Em que estádio {jogámos|foi o jogo} com <o clube> a <data>?',
    'Resultado ao intervalo com <o clube>, {a|jogo de} <data>',
  ],
  targets: (facts, random) =>
    random
      .some(
        played(facts).filter(
          ({ date, attendance, referee }) => date?.length === 10 && (attendance !== null || referee !== null),
        ),
        220,
      )
      .map((match) => ({
        ...matchTarget(match, facts, 'os pormenores'),
        must: [clubName(match.opponent), dateInWords(match.date ?? '')],
      })),
};

export const matchByVenue: Topic = {
  tipo: 'resultado',
  outcomes: ['answered'],
  kinds: ['matches'],
  each: 1,
  templates: [
    'Como {acabou|terminou} o jogo {em casa|fora} com <o clube> em <epoca>?',
    'Quanto ficou {em Faro|no São Luís|fora de casa} {com|contra} <o clube> em <epoca>?',
    '{Resultado|Jogo} {em casa|fora} {com|contra} <o clube> <epoca>',
  ],
  targets: (facts, random) => random.some(played(facts), 260).map((match) => matchTarget(match, facts, 'o resultado')),
};

export const matchRound: Topic = {
  tipo: 'jornada',
  outcomes: ['answered'],
  kinds: ['matches'],
  each: 1,
  templates: [
    '{Com quem|Contra quem} jogámos na <jornada>.ª jornada de <epoca>?',
    'Resultado da jornada <jornada> de <epoca>',
    '{Como correu|E} a <jornada>ª jornada em <epoca>?',
  ],
  targets: (facts, random) =>
    random
      .some(
        played(facts).filter(({ round, stage }) => /^J\d+$/.test(round ?? '') && stage.role === 'principal'),
        180,
      )
      .map((match) => {
        const target = matchTarget(match, facts, 'o resultado');
        return { ...target, slots: { ...target.slots, jornada: () => (match.round ?? '').slice(1) } };
      }),
};

/** What never happened: a score that was not, a win that was a defeat. */
export const wrongPremise: Topic = {
  tipo: 'premissa-falsa',
  outcomes: ['corrected', 'no-record'],
  each: 1,
  templates: [
    '{Porque é que|Como é que} {ganhámos|perdemos} <falso> {com|contra} <o clube> em <epoca>?',
    'O Farense {ganhou|perdeu} por <falso> {com|contra} <o clube> em <epoca>, {não foi|certo|não é verdade}?',
    'Aquele <falso> {com|contra} <o clube> em <epoca>, quem marcou?',
    'Lembras-te {da vitória|da derrota} por <falso> {com|contra} <o clube> em <epoca>?',
    'É verdade que {ganhámos|perdemos} <falso> {com|contra} <o clube> em <epoca>?',
  ],
  targets: (facts, random) =>
    random
      .some(
        played(facts).filter(({ awarded }) => !awarded),
        520,
      )
      .map((match) => {
        const target = matchTarget(match, facts, 'o resultado');
        const wrong = `${(match.goals_for ?? 0) + random.pick([2, 3, 4])}-${random.pick([0, 1])}`;
        return { ...target, slots: { ...target.slots, falso: () => wrong } };
      }),
};
