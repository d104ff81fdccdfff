import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { milestoneWords, type Telling, tellingWords } from '../evidence/milestone-words.ts';
import { type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import { readerFor } from '../lexicon/reader.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A question that no other kind fully understands, answered by the milestone that shares its telling words. */
const schema = z.object({ kind: z.literal('milestone-search'), milestoneIds: z.array(z.string()).min(1) });
type Query = z.infer<typeof schema>;

const notHistory: Cue[] = ['injecao', 'fora-de-tema', 'insulto', 'proximo', 'saudacao', 'ajuda', 'lacunas'];

/** A word that no milestone has weighs as much as the rarest: the question is then about something else. */
const unknownWeight = 6;
const enough = 0.62;
const maxShown = 2;
/** Words as long as a stem, in no more than two or three milestones. */
const longStem = 6;
const rareWeight = 5;
/** What each word that only the milestone explains adds to its claim. */
const unreadBonus = 15;

function recognise(parsed: Parsed, facts: Facts) {
  if (notHistory.some((cue) => parsed.cues.has(cue)) || parsed.missing.length > 0) return null;
  const { milestones, weight } = milestoneWords(facts);
  const words = tellingWords(parsed, readerFor(facts));
  const total = words.reduce((sum, word) => sum + (weight.get(word.stem) ?? unknownWeight), 0);
  if (total === 0) return null;
  // One word is enough when it is of few milestones and nothing else explains it.
  const rare = (word: Telling) =>
    word.unread && word.stem.length >= longStem && (weight.get(word.stem) ?? 0) > rareWeight;
  const fewest = words.length === 1 && words.every(rare) ? 1 : 2;
  const scored = milestones
    .map(({ milestone, stems }) => {
      const hits = words.filter((word) => stems.has(word.stem));
      const share = hits.reduce((sum, word) => sum + (weight.get(word.stem) ?? 0), 0) / total;
      return { milestone, hits: hits.length, unread: hits.filter((word) => word.unread).length, share };
    })
    .filter(({ hits, share }) => hits >= fewest && share >= enough)
    .sort((a, b) => b.share - a.share);
  const [best] = scored;
  if (!best) return null;
  const milestoneIds = scored
    .filter(({ share }) => share >= best.share - 0.05)
    .slice(0, maxShown)
    .map(({ milestone }) => milestone.id);
  const score = Math.min(26 + 20 * best.share + unreadBonus * best.unread, 84);
  return { query: { kind: 'milestone-search' as const, milestoneIds }, score: Math.round(score) };
}

const gather = (query: Query, facts: Facts): Milestone[] => {
  const byId = new Map(facts.milestones.map((milestone) => [milestone.id, milestone]));
  return query.milestoneIds.flatMap((id) => byId.get(id) ?? []);
};

function compose(_query: Query, milestones: Milestone[], facts: Facts): Composed {
  return composed('milestone-search', {
    sentences: milestones.map((milestone) => milestone.text),
    links: [{ label: 'De onde vêm os factos', href: '/sobre#fontes' }],
    followUps: ['Quando foi fundado o Farense?', 'Que títulos ganhou o Farense?'],
    evidence: {
      rows: milestones.map(milestoneRow),
      sources: milestoneSources(milestones),
      conflicts: milestoneConflicts(milestones, facts),
    },
  });
}

export const milestoneSearch = defineKind({ kind: 'milestone-search', schema, recognise, gather, compose });
