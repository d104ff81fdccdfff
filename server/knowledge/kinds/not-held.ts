import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { number } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { selectMatches } from '../evidence/match-filter.ts';
import { matchMilestones, tellsLineUp } from '../evidence/match-milestones.ts';
import { milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { computedRow, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import { readerFor } from '../lexicon/reader.ts';
import { seasonsInQuestion } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** What no record holds (line-ups, cards, money…): said plainly, with what there is instead. */
const schema = z.object({
  kind: z.literal('not-held'),
  subject: z.string(),
  season: z.number().int().nullable(),
  /** Milestones that tell it all the same, of the match asked about. */
  milestoneIds: z.array(z.string()).default([]),
});
type Query = z.infer<typeof schema>;

/** Subjects that are asked only beside a match or a player: alone, their words mean other things. */
const needsMatter = new Set(['formacao']);

/** The match a question names, when it names few enough. */
const fewMatches = 3;

function toldOf(subject: string, parsed: Parsed, facts: Facts): string[] {
  if (subject !== 'onzes' || (parsed.opponents.length === 0 && parsed.round === null && !parsed.date)) return [];
  const filter = { ...toMatchFilter(parsed), outcome: null };
  const matches = selectMatches(filter, facts);
  if (matches.length > fewMatches) return [];
  return matches.flatMap((match) =>
    matchMilestones(match, facts)
      .filter(tellsLineUp)
      .map(({ id }) => id),
  );
}

function recognise(parsed: Parsed, facts: Facts) {
  const [subject] = parsed.missing;
  const elsewhere = parsed.cues.has('fora-de-tema') && !parsed.mentionsSelf && !parsed.cues.has('nos');
  if (!subject || parsed.cues.has('injecao') || elsewhere) return null;
  const answersElse = parsed.people.length > 0 && parsed.cues.has('pessoa');
  const season = parsed.seasons[0] ?? (parsed.date ? (seasonsInQuestion(parsed)[0] ?? null) : null);
  const sure = !needsMatter.has(subject) || !parsed.cues.has('pessoa');
  return {
    query: { kind: 'not-held' as const, subject, season, milestoneIds: toldOf(subject, parsed, facts) },
    score: answersElse ? 50 : sure ? 93 : 70,
  };
}

/** What there is of it: how many matches have scorers, referee, crowd. */
function gather(query: Query, facts: Facts) {
  const matches = facts.matches.filter((match) => query.season === null || match.season === query.season);
  return {
    matches: matches.length,
    withScorers: matches.filter((match) => match.scorers === 'completos').length,
    withReferee: matches.filter((match) => match.referee !== null).length,
    withCrowd: matches.filter((match) => match.attendance !== null).length,
    told: facts.milestones.filter((milestone) => query.milestoneIds.includes(milestone.id)),
    topic: readerFor(facts).topics.missingOf.get(query.subject) ?? null,
  };
}

export const notHeld = defineKind({
  kind: 'not-held',
  schema,
  recognise,
  gather,
  compose: (query, held) =>
    composed('not-held', {
      outcome: held.told.length > 0 ? 'answered' : 'no-record',
      sentences:
        held.told.length > 0
          ? held.told.map(({ text }) => text)
          : [held.topic?.frase ?? 'Disso não tenho registo.', held.topic?.perto ?? ''].filter(Boolean),
      links:
        query.season === null
          ? []
          : [{ label: `Ver a época ${seasonLabel(query.season)}`, href: seasonHref(query.season) }],
      followUps: ['De onde vêm os dados?', 'Quem jogou em 1994/95?', 'Quem marcou os golos do 4-1 ao Benfica?'],
      evidence: {
        rows: [
          computedRow('registos', {
            jogos: held.matches,
            com_marcadores: held.withScorers,
            com_arbitro: held.withReferee,
            com_assistencia: held.withCrowd,
            assunto: query.subject,
            frase: held.topic?.perto ?? null,
          }),
          ...held.told.map(milestoneRow),
        ],
        sources: [
          ...milestoneSources(held.told),
          {
            id: 'fontes',
            title: 'De onde vêm os factos',
            href: '/sobre#fontes',
            note: `${number(held.matches)} jogos registados`,
          },
        ],
      },
      focus: query.season === null ? {} : { season: query.season },
    }),
});
