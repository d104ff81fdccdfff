import type { Finding } from '../gate/finding.ts';
import type { OverlayKind } from './overlay-entry.ts';

/** The field of each form that a check of the gate is about. */
const fields: Partial<Record<OverlayKind, Record<string, string>>> = {
  match: {
    'jogo-repetido': 'data',
    'data-fora-da-epoca': 'data',
    'encontro-repetido': 'adversario',
    'clube-proprio': 'adversario',
    'linha-do-farense': 'golos_marcados',
    'resultado-do-jogo': 'penaltis_marcados',
    'linha-repetida': 'data',
  },
  person: { 'linha-repetida': 'id', 'biografia-partilhada': 'id' },
  alias: { 'alias-ambiguo': 'alias', 'linha-repetida': 'alias' },
  correction: {
    'jogo-repetido': 'campos.date',
    'data-fora-da-epoca': 'campos.date',
    'encontro-repetido': 'campos.venue',
    'linha-do-farense': 'campos.goals_for',
    'resultado-do-jogo': 'campos.goals_for',
    'lista-de-golos': 'campos.goals_for',
  },
};

/** A reference to nothing: the column tells which field held it. */
function unknownReference(kind: OverlayKind, { subject }: Finding): string | null {
  const column = subject.split(' ')[1];
  if (kind === 'match') return column === 'stage_id' ? 'fase' : column === 'opponent_id' ? 'adversario' : null;
  return kind === 'alias' ? 'id' : null;
}

/** The field beside which a finding of the gate is shown; null: it is about the whole. */
export function fieldOfFinding(kind: OverlayKind, finding: Finding): string | null {
  if (finding.check === 'referencia-desconhecida') return unknownReference(kind, finding);
  return fields[kind]?.[finding.check] ?? null;
}
