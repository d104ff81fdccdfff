import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { dateInWords } from '../compose/dates.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { list, number } from '../compose/portuguese.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { computedRow, matchHref, matchRow, matchSource } from '../evidence/rows.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Where the figures come from and what they do not hold; also matches that are still to be played. */
const schema = z.object({ kind: z.literal('about-records'), topic: z.enum(['fonte', 'proximo']) });

function recognise(parsed: Parsed) {
  if (parsed.cues.has('proximo'))
    return { query: { kind: 'about-records' as const, topic: 'proximo' as const }, score: 85 };
  if (!parsed.cues.has('fonte')) return null;
  return {
    query: { kind: 'about-records' as const, topic: 'fonte' as const },
    score: parsed.opponents.length > 0 ? 40 : 58,
  };
}

interface Extent {
  last: Match | null;
  dated: number;
  scorers: number;
  crowds: number;
}

function gather(_query: unknown, facts: Facts): Extent {
  const dated = facts.matches.filter((match) => match.date?.length === 10);
  return {
    last: dated.at(-1) ?? null,
    dated: dated.length,
    scorers: facts.matches.filter((match) => match.scorers === 'completos').length,
    crowds: facts.matches.filter((match) => match.attendance !== null).length,
  };
}

export const aboutRecords = defineKind({
  kind: 'about-records',
  schema,
  recognise,
  gather,
  compose(query, { last, dated, scorers, crowds }, facts) {
    const until = last?.date ? dateInWords(last.date) : seasonLabel(facts.lastSeason);
    const rows = [
      computedRow('registos', {
        jogos: facts.matches.length,
        com_data: dated,
        com_marcadores: scorers,
        com_assistencia: crowds,
        ate: until,
        fontes: [...facts.sources.values()].map((source) => source.title).join('; '),
        primeira_epoca: seasonLabel(facts.firstSeason),
        ultima_epoca: seasonLabel(facts.lastSeason),
      }),
      ...(last ? [matchRow(last)] : []),
    ];
    if (query.topic === 'proximo') {
      return composed('about-records', {
        outcome: 'no-record',
        sentences: [
          `Não tenho registo de jogos por disputar, nem faço previsões: os registos vão até ${until}.`,
          last ? matchSentence(last, 'No último jogo registado, o Farense') : '',
        ].filter(Boolean),
        links: last ? [{ label: 'Ver o último jogo', href: matchHref(last) }] : [],
        evidence: { rows, sources: last ? [matchSource(last)] : [] },
        focus: last ? { season: last.season, matchId: last.id } : {},
      });
    }
    const titles = [...facts.sources.values()]
      .sort((a, b) => a.trust - b.trust)
      .slice(0, 3)
      .map((source) => source.title);
    return composed('about-records', {
      sentences: [
        `As respostas vêm de registos verificados: ${list(titles)}.`,
        `São ${number(facts.matches.length)} jogos de ${seasonLabel(facts.firstSeason)} a ${until}, cada um conferido com a classificação da sua época quando a há.`,
        `Não há constituições de equipas; há marcadores completos em ${number(scorers)} jogos e assistência em ${number(crowds)}.`,
      ],
      links: [{ label: 'Ver todas as épocas', href: '/epocas' }],
      evidence: { rows, sources: [{ id: 'epocas', title: 'Épocas e jogos registados', href: '/epocas', note: null }] },
    });
  },
});
