import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { clubName, list, theClub } from '../compose/portuguese.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A name that several clubs share, and nothing else in the question decides: a short choice, one tap each. */
const schema = z.object({
  kind: z.literal('club-choice'),
  written: z.string(),
  options: z.array(z.object({ clubId: z.string(), question: z.string() })).min(2),
});
type Query = z.infer<typeof schema>;

const maxChoices = 5;

function recognise(parsed: Parsed, facts: Facts) {
  const shared = parsed.opponents.find((club) => club.clubIds.length > 1 && !club.group);
  if (!shared || parsed.cues.has('injecao')) return null;
  const [first, last] = [parsed.tokens[shared.index], parsed.tokens[shared.index + shared.length - 1]];
  if (!first || !last) return null;
  const options = shared.clubIds.slice(0, maxChoices).flatMap((clubId) => {
    const club = facts.clubs.get(clubId);
    return club
      ? [{ clubId, question: `${parsed.text.slice(0, first.start)}${clubName(club)}${parsed.text.slice(last.end)}` }]
      : [];
  });
  const written = parsed.text.slice(first.start, last.end);
  return options.length > 1 ? { query: { kind: 'club-choice' as const, written, options }, score: 92 } : null;
}

const gather = (query: Query, facts: Facts) => query.options.flatMap((option) => facts.clubs.get(option.clubId) ?? []);

export const clubChoice = defineKind({
  kind: 'club-choice',
  schema,
  recognise,
  gather,
  compose: (query, clubs) =>
    composed('club-choice', {
      outcome: 'ambiguous',
      sentences: [
        `Há mais de um clube a que se chama «${query.written}»: ${list(
          clubs.map((club) => theClub(club)),
          'ou',
        )}?`,
      ],
      choices: query.options.map((option, index) => {
        const club = clubs[index];
        return { label: club ? clubName(club) : option.clubId, question: option.question };
      }),
    }),
});
