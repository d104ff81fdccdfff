import type { Parsed } from './parsed.ts';

/** Who a question is about: the people it names, else the one the conversation is about. */
export interface Subject {
  personIds: string[];
  written: string;
  /** Named in this question, not left over from an earlier one. */
  named: boolean;
}

/** The person a question is about; null when it is about the team, another club or nobody. */
export function subjectOf(parsed: Parsed): Subject | null {
  const [mention] = parsed.people;
  if (mention)
    return { personIds: mention.personIds, written: mention.written, named: !parsed.resumed || ownMention(parsed) };
  const team = selfIsSubject(parsed) || parsed.cues.has('nos') || parsed.unknownPerson !== null;
  if (team || parsed.focus.personId === undefined) return null;
  return { personIds: [parsed.focus.personId], written: '', named: false };
}

/** Whether the first person mentioned stands in this very question. */
function ownMention(parsed: Parsed): boolean {
  const [mention] = parsed.people;
  return mention !== undefined && parsed.tokens[mention.index]?.raw === mention.written.split(' ')[0];
}

const objectPrepositions = new Set(['pelo', 'no', 'ao', 'do', 'de']);

/** "quantos golos marcou o Farense" is about the team; "marcou pelo Farense", "treinou o Farense" are not. */
function selfIsSubject(parsed: Parsed): boolean {
  if (!parsed.mentionsSelf) return false;
  const at = parsed.tokens.findIndex((token) => token.norm === 'farense');
  const [before, earlier] = [parsed.tokens[at - 1]?.norm ?? '', parsed.tokens[at - 2]?.norm ?? ''];
  return !objectPrepositions.has(before) && !/^(?:trein|represent|presid|orient)/.test(earlier);
}
