import { composed } from '../compose/answers.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { extentRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import type { Composed } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

const suggestions = [
  'Em que lugar ficou o Farense em 1994/95?',
  'Qual é o historial com o Olhanense?',
  'Qual foi a maior vitória do Farense?',
];

/** What no kind understood. It never guesses: it says so, and what can be asked. */
export function unanswered(parsed: Parsed, facts: Facts): Composed {
  const aboutFarense =
    parsed.mentionsSelf || parsed.cues.has('nos') || parsed.opponents.length > 0 || parsed.seasons.length > 0;
  const lead = aboutFarense
    ? 'Não tenho registo que responda a essa pergunta.'
    : 'Não percebi a pergunta. Só sei da história do Farense.';
  return composed('none', {
    outcome: aboutFarense ? 'no-record' : 'off-topic',
    sentences: [
      lead,
      `Posso dizer-te resultados, classificações, historiais e recordes de ${seasonLabel(facts.firstSeason)} a ${seasonLabel(facts.lastSeason)}.`,
    ],
    followUps: suggestions,
    evidence: { rows: [extentRow(facts)] },
  });
}
