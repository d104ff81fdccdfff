import { z } from 'zod';
import { noRecord } from '../compose/answers.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { computedRow, extentRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A match with a club that Farense never met, as far as the records go. */
const schema = z.object({ kind: z.literal('unknown-opponent'), name: z.string() });

function recognise(parsed: Parsed) {
  if (parsed.unknownOpponent === null || parsed.opponents.length > 0) return null;
  const aboutMatch =
    parsed.outcomes.length > 0 ||
    ['jogo', 'resultado', 'confronto', 'nunca', 'nos', 'vezes'].some((cue) =>
      [...parsed.cues].some((has) => has === cue),
    );
  return {
    query: { kind: 'unknown-opponent' as const, name: parsed.unknownOpponent },
    score: aboutMatch || parsed.mentionsSelf ? 86 : 40,
  };
}

const gather = (_query: unknown, facts: Facts) => new Set(facts.matches.map((match) => match.opponent_id)).size;

export const unknownOpponent = defineKind({
  kind: 'unknown-opponent',
  schema,
  recognise,
  gather,
  compose: (query, clubs, facts) =>
    noRecord(
      'unknown-opponent',
      `Não tenho registo de jogos do Farense com «${query.name}».`,
      [
        `De ${seasonLabel(facts.firstSeason)} a ${seasonLabel(facts.lastSeason)} há jogos com ${clubs} adversários: a lista está na página dos clubes.`,
      ],
      {
        links: [{ label: 'Ver todos os clubes', href: '/clubes' }],
        evidence: { rows: [computedRow('adversarios', { adversarios: clubs }), extentRow(facts)] },
      },
    ),
});
