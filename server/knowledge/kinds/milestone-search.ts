import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { fold } from '../entities/fold.ts';
import { type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { readerFor } from '../lexicon/reader.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A question that no other kind understands, answered by the milestone that shares its telling words. */
const schema = z.object({ kind: z.literal('milestone-search'), milestoneIds: z.array(z.string()).min(1) });
type Query = z.infer<typeof schema>;

/** Every milestone by the stems of its words, and how telling each stem is. */
interface Stems {
  milestones: { milestone: Milestone; stems: Set<string> }[];
  weight: ReadonlyMap<string, number>;
}

const stemLength = 6;
const shortest = 4;
const asking = new Set([
  'quem',
  'qual',
  'quais',
  'quando',
  'onde',
  'como',
  'quanto',
  'quantos',
  'quantas',
  'porque',
  'farense',
  'clube',
  'faro',
  'sobre',
  'teve',
  'houve',
  'tinha',
  'eram',
  'foram',
  'alguma',
  'algum',
  'vezes',
  'equipa',
  'epoca',
  'jogo',
  'jogos',
]);

const stem = (word: string) => word.slice(0, stemLength);
const stemsOf = (text: string): Set<string> =>
  new Set((fold(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => word.length >= shortest).map(stem));

const indexes = new WeakMap<Facts, Stems>();

function stemsIndex(facts: Facts): Stems {
  const known = indexes.get(facts);
  if (known) return known;
  const milestones = facts.milestones.map((milestone) => ({
    milestone,
    stems: stemsOf(`${milestone.text} ${milestone.people ?? ''}`),
  }));
  const counts = new Map<string, number>();
  for (const { stems } of milestones) for (const one of stems) counts.set(one, (counts.get(one) ?? 0) + 1);
  const weight = new Map([...counts].map(([one, count]) => [one, Math.log(milestones.length / count)]));
  const index = { milestones, weight };
  indexes.set(facts, index);
  return index;
}

/** The words of a question that tell what it is about. */
function tellingStems(parsed: Parsed, facts: Facts): string[] {
  const { common } = readerFor(facts).lexicon;
  return [
    ...new Set(
      parsed.tokens.flatMap((token) => {
        const raw = fold(token.raw);
        const skip =
          token.kind === 'sign' ||
          raw.length < shortest ||
          asking.has(raw) ||
          asking.has(token.norm) ||
          (common.has(raw) && token.kind === 'word');
        return skip ? [] : [stem(raw)];
      }),
    ),
  ];
}

/** A word that no milestone has weighs as much as the rarest: the question is then about something else. */
const unknownWeight = 6;
const enough = 0.62;
const maxShown = 2;

function recognise(parsed: Parsed, facts: Facts) {
  if (
    ['injecao', 'fora-de-tema', 'insulto', 'proximo', 'saudacao', 'ajuda'].some((cue) =>
      [...parsed.cues].some((has) => has === cue),
    ) ||
    parsed.missing.length > 0
  )
    return null;
  const { milestones, weight } = stemsIndex(facts);
  const words = tellingStems(parsed, facts);
  const total = words.reduce((sum, word) => sum + (weight.get(word) ?? unknownWeight), 0);
  if (words.length < 2 || total === 0) return null;
  const scored = milestones
    .map(({ milestone, stems }) => {
      const hits = words.filter((word) => stems.has(word));
      return {
        milestone,
        hits: hits.length,
        share: hits.reduce((sum, word) => sum + (weight.get(word) ?? 0), 0) / total,
      };
    })
    .filter(({ hits, share }) => hits >= 2 && share >= enough)
    .sort((a, b) => b.share - a.share);
  const [best] = scored;
  if (!best) return null;
  const milestoneIds = scored
    .filter(({ share }) => share >= best.share - 0.05)
    .slice(0, maxShown)
    .map(({ milestone }) => milestone.id);
  return { query: { kind: 'milestone-search' as const, milestoneIds }, score: Math.round(26 + 20 * best.share) };
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
