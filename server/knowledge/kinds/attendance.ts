import { z } from 'zod';
import { composed, noRecord } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { bold, clubName, count, number } from '../compose/portuguese.ts';
import { scopeInWords } from '../compose/scope.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { computedRow, matchHref, matchRow, matchSource } from '../evidence/rows.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { hasTime, toMatchFilter } from '../parse/to-match-filter.ts';

/** The largest, smallest or average crowd. Few matches have one on record, and the answer says how few. */
const schema = z.object({
  kind: z.literal('attendance'),
  filter: matchFilter,
  asked: z.enum(['maior', 'menor', 'media']),
});
type Query = z.infer<typeof schema>;

function recognise(parsed: Parsed) {
  const { cues } = parsed;
  if (!cues.has('assistencia') || cues.has('jogador')) return null;
  const superlative =
    cues.has('maior') || cues.has('menor') || cues.has('mais') || cues.has('menos') || cues.has('media');
  const oneMatch = parsed.opponents.length > 0 && hasTime(parsed);
  if (oneMatch && !superlative) return null;
  const smallest =
    cues.has('menos') || parsed.tokens.some((token) => token.norm.startsWith('menor') || token.norm.startsWith('pior'));
  return {
    query: {
      kind: 'attendance' as const,
      filter: { ...toMatchFilter(parsed), outcome: null },
      asked: cues.has('media') ? ('media' as const) : smallest ? ('menor' as const) : ('maior' as const),
    },
    score: superlative ? 84 : 48,
  };
}

type Counted = Match & { attendance: number };

function gather(query: Query, facts: Facts): { counted: Counted[]; total: number } {
  const matches = selectMatches(query.filter, facts);
  return {
    counted: matches
      .filter((match): match is Counted => match.attendance !== null)
      .sort((a, b) => b.attendance - a.attendance),
    total: matches.length,
  };
}

function coverageNote(counted: readonly Counted[], total: number): string {
  const seasons = counted.map((match) => match.season);
  return `Só ${count(counted.length, 'jogo tem', 'jogos têm')} assistência registada, de ${number(total)}, entre ${seasonLabel(Math.min(...seasons))} e ${seasonLabel(Math.max(...seasons))}.`;
}

function nothing(query: Query, scope: string, facts: Facts): Composed {
  const seasons = facts.matches.filter((match) => match.attendance !== null).map((match) => match.season);
  const [from, to] = [seasonLabel(Math.min(...seasons)), seasonLabel(Math.max(...seasons))];
  const evidence = {
    rows: [computedRow('assistencia', { ambito: scope, jogos_com_assistencia: seasons.length, de: from, ate: to })],
  };
  return noRecord(
    query.kind,
    `Não tenho registo de assistências${scope ? ` ${scope}` : ''}.`,
    [`Só há assistência registada em ${seasons.length} jogos, entre ${from} e ${to}.`],
    { evidence },
  );
}

function compose(query: Query, { counted, total }: { counted: Counted[]; total: number }, facts: Facts): Composed {
  const scope = scopeInWords(query.filter, facts);
  const match = query.asked === 'menor' ? counted.at(-1) : counted[0];
  if (!match) return nothing(query, scope, facts);
  const sum = counted.reduce((all, one) => all + one.attendance, 0);
  const average = Math.round(sum / counted.length);
  const lead =
    query.asked === 'media'
      ? `A assistência média${scope ? ` ${scope}` : ''} é de ${bold(number(average))} pessoas.`
      : `A ${query.asked} assistência registada${scope ? ` ${scope}` : ''} é de ${bold(number(match.attendance))} pessoas.`;
  return composed('attendance', {
    sentences: [
      lead,
      query.asked === 'media' ? '' : matchSentence(match, 'Nesse jogo, o Farense'),
      coverageNote(counted, total),
    ].filter(Boolean),
    figures:
      query.asked === 'media'
        ? [{ label: 'média', value: number(average) }]
        : [{ label: clubName(match.opponent), value: number(match.attendance) }],
    links: query.asked === 'media' ? [] : [{ label: 'Ver o jogo', href: matchHref(match) }],
    followUps: ['E em casa?', 'E contra o Benfica?'],
    evidence: {
      rows: [
        computedRow('assistencia', {
          ambito: scope,
          jogos_com_assistencia: counted.length,
          jogos: total,
          soma: sum,
          media: average,
          de: seasonLabel(Math.min(...counted.map((one) => one.season))),
          ate: seasonLabel(Math.max(...counted.map((one) => one.season))),
        }),
        ...(query.asked === 'media' ? [] : [matchRow(match)]),
      ],
      sources: query.asked === 'media' ? counted.slice(0, 3).map(matchSource) : [matchSource(match)],
      coverage: { known: counted.length, total, note: `nos ${counted.length} jogos com assistência registada` },
    },
    focus: query.asked === 'media' ? {} : { season: match.season, matchId: match.id, clubId: match.opponent_id },
  });
}

export const attendance = defineKind({ kind: 'attendance', schema, recognise, gather, compose });
