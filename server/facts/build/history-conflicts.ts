import type { FactRow } from '#server/contracts/facts.ts';
import type { SourceContradiction } from '#server/sources/milestone-contradictions.ts';
import type { Curated } from '../curated/read-curated.ts';
import type { Conflict } from './conflicts.ts';

const standing = {
  decisao: 'Ficam as duas versões, cada uma com a sua fonte.',
  motivo: 'As fontes têm o mesmo peso e nenhuma outra decide.',
};

/** Contradictions among the milestones, in the milestones' own words. */
export function historyConflicts(
  contradictions: SourceContradiction[],
  milestones: FactRow<'milestones'>[],
  decisions: Curated['decisions'],
): Conflict[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const decided = new Map(decisions.map((decision) => [decision.marco, decision]));
  return contradictions.flatMap(({ topic, ids }) => {
    const [first, ...others] = ids.flatMap((id) => byId.get(id) ?? []);
    if (!first) return [];
    const { decisao, motivo } = decided.get(first.id) ?? standing;
    return [
      {
        subject: `milestones:${ids.join(';')}`,
        topic,
        version_a: first.text,
        source_a: first.reference,
        version_b: others.map(({ text }) => text).join(' / ') || 'A mesma fonte dá noutra página outra versão.',
        source_b: others.map(({ reference }) => reference).join(' / ') || first.reference,
        decision: decisao,
        reason: motivo,
      },
    ];
  });
}
