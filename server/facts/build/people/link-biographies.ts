import type { Biography } from '#server/contracts/biography.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { Curated } from '../../curated/read-curated.ts';
import { foldedNames, newDraft, type PersonDraft, type Role, sameBirth, seasonGap } from './person-draft.ts';

const roles: Partial<Record<Biography['papeis'][number], Role>> = {
  jogador: 'jogador',
  treinador: 'treinador',
  presidente: 'presidente',
  dirigente: 'dirigente',
  fundador: 'fundador',
};

const bornIn = ({ nascimento }: Biography) => (nascimento?.data ? Number(nascimento.data.slice(0, 4)) : null);
const namesOf = ({ nome, nome_completo, outros_nomes, alcunhas }: Biography) =>
  new Set([nome, nome_completo, ...outros_nomes, ...alcunhas].flatMap((name) => (name ? [foldText(name)] : [])));

/** The player of the squads whom a biography without identifiers means: same name, seasons that meet, no other fits. */
function byNameAndSeasons(biography: Biography, drafts: PersonDraft[]): PersonDraft | undefined {
  const names = namesOf(biography);
  const born = bornIn(biography);
  const fitting = drafts.filter(
    (draft) =>
      draft.biography === null &&
      draft.externalId === null &&
      [...foldedNames(draft)].some((name) => names.has(name)) &&
      seasonGap(draft.seasons, biography.epocas_farense) <= 1 &&
      (born === null || draft.birthYear === null || Math.abs(born - draft.birthYear) <= 3),
  );
  const sure = fitting.filter((draft) => sameBirth(draft.birthYear, born));
  if (sure.length === 1) return sure[0];
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The person whom `ligacoes-pessoas.csv` names for a biography. */
function byDecision(
  biography: Biography,
  drafts: PersonDraft[],
  links: Curated['personLinks'],
): PersonDraft | undefined {
  const link = links.find(({ biografia }) => biografia === biography.slug);
  return link && drafts.find(({ name, birthYear }) => name === link.nome && birthYear === link.nascido);
}

/**
 * Gives every biography its person: by the identifiers it names, by a decision, by name and seasons, else a new one.
 */
export function linkBiographies(
  { biographies, personLinks }: Pick<Curated, 'biographies' | 'personLinks'>,
  drafts: PersonDraft[],
): PersonDraft[] {
  const byId = new Map(drafts.flatMap((draft) => (draft.externalId ? [[draft.externalId, draft] as const] : [])));
  const added: PersonDraft[] = [];
  for (const biography of biographies) {
    const [id] = biography.ligacoes.ids_plantel;
    const found =
      (id ? byId.get(id) : undefined) ??
      byDecision(biography, drafts, personLinks) ??
      byNameAndSeasons(biography, drafts);
    const draft = found ?? newDraft(biography.nome, 'biografias');
    if (!found) added.push(draft);
    draft.biography = biography;
    for (const papel of biography.papeis) {
      const role = roles[papel];
      if (role) draft.roles.add(role);
    }
  }
  return [...drafts, ...added];
}
