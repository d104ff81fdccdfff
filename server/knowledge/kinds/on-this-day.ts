import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { monthNames } from '#server/contracts/month-names.ts';
import { composed } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { bold, count } from '../compose/portuguese.ts';
import { type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { personHref } from '../evidence/people.ts';
import { computedRow, matchHref, matchRow, matchSource } from '../evidence/rows.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** What happened to Farense on one day of the year: milestones, births and matches. */
const schema = z.object({ kind: z.literal('on-this-day'), month: z.number().int(), day: z.number().int() });
type Query = z.infer<typeof schema>;

function recognise(parsed: Parsed) {
  const { cues, date, today } = parsed;
  const asks =
    cues.has('neste-dia') || (cues.has('aconteceu') && date !== null && date.day !== null && date.year === null);
  if (!asks || cues.has('injecao')) return null;
  const day =
    date && date.day !== null
      ? { month: date.month, day: date.day }
      : { month: today.getMonth() + 1, day: today.getDate() };
  if (date && date.year !== null) return null;
  return { query: { kind: 'on-this-day' as const, ...day }, score: 90 };
}

interface Day {
  milestones: Milestone[];
  matches: Match[];
  born: FactRow<'people'>[];
}

/** How much a match is worth telling: a cup night abroad, a high level, a clear win. */
function weight(match: Match): number {
  const margin = (match.goals_for ?? 0) - (match.goals_against ?? 0);
  const level = match.competition.kind === 'europa' ? 6 : 4 - Math.min(match.stage.tier ?? 4, 4);
  return level + (match.outcome === 'V' ? 3 : 0) + Math.max(margin, 0);
}

function gather(query: Query, facts: Facts): Day {
  const ending = `-${String(query.month).padStart(2, '0')}-${String(query.day).padStart(2, '0')}`;
  const onDay = (date: string | null) => date?.length === 10 && date.endsWith(ending);
  return {
    milestones: facts.milestones.filter(
      (milestone) => milestone.precision === 'dia' && onDay(milestone.date_start) && milestone.topic !== 'estatutos',
    ),
    matches: facts.matches
      .filter((match) => match.outcome !== null && onDay(match.date))
      .sort((a, b) => weight(b) - weight(a)),
    born: [...facts.people.values()].filter((person) => onDay(person.birth_date)),
  };
}

/** One of each topic before a second of any. */
function varied(milestones: readonly Milestone[]): Milestone[] {
  const firsts = milestones.filter(
    (milestone, index) => milestones.findIndex((other) => other.topic === milestone.topic) === index,
  );
  return [...firsts, ...milestones.filter((milestone) => !firsts.includes(milestone))];
}

const maxMilestones = 3;
const maxBorn = 4;

export const onThisDay = defineKind({
  kind: 'on-this-day',
  schema,
  recognise,
  gather,
  compose(query, { milestones, matches, born }, facts) {
    const when = `${query.day} de ${monthNames[query.month - 1]}`;
    const [best] = matches;
    const told = varied(milestones).slice(0, maxMilestones);
    const names = born.slice(0, maxBorn);
    const nothing = milestones.length + matches.length + born.length === 0;
    return composed('on-this-day', {
      outcome: nothing ? 'no-record' : 'answered',
      sentences: [
        nothing ? `Não tenho registo de acontecimentos do Farense a ${when}.` : '',
        ...told.map((milestone) => milestone.text),
        best ? `A ${when} há ${bold(count(matches.length, 'jogo registado', 'jogos registados'))}.` : '',
        best ? matchSentence(best, matches.length > 1 ? 'O que mais se destaca: o Farense' : 'O Farense') : '',
        names.length > 0
          ? `Nasceram neste dia: ${names.map((person) => `${person.name} (${person.birth_date?.slice(0, 4)})`).join(', ')}.`
          : '',
      ].filter(Boolean),
      table:
        matches.length > 1
          ? matchTable(
              `Jogos do Farense a ${when}`,
              matches.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1)),
            )
          : null,
      links: [
        ...(best ? [{ label: 'Ver o jogo', href: matchHref(best) }] : []),
        ...names.map((person) => ({ label: `Ver ${person.name}`, href: personHref(person.id) })),
      ],
      followUps: ['Quando foi fundado o Farense?', 'O que aconteceu em 1990?'],
      evidence: {
        rows: [
          ...told.map(milestoneRow),
          ...matches.slice(0, 50).map(matchRow),
          ...names.map((person) => ({
            id: `people:${person.id}`,
            table: 'people',
            values: { nome: person.name, nascimento: person.birth_date },
          })),
          computedRow('dia', { dia: when, jogos: matches.length, marcos: milestones.length }),
        ],
        sources: [...milestoneSources(told), ...matches.slice(0, 3).map(matchSource)],
        conflicts: milestoneConflicts(told, facts),
      },
      focus: best && matches.length === 1 ? { matchId: best.id, season: best.season } : {},
    });
  },
});
