import { foldText } from '#server/sources/fold-text.ts';
import type { SourcePresident } from '#server/sources/presidents.ts';
import { foldedNames, newDraft, type PersonDraft } from './person-draft.ts';

/**
 * Presidents: a person whose biography says so under that name, else one person for each name of the list.
 * Returns the person of every term; `people` grows by the new ones.
 */
export function linkPresidents(terms: SourcePresident[], people: PersonDraft[]): Map<SourcePresident, PersonDraft> {
  return new Map(
    terms.map((term) => {
      const folded = foldText(term.name);
      const found = people.find((draft) => draft.roles.has('presidente') && foldedNames(draft).has(folded));
      const draft = found ?? newDraft(term.name, 'presidentes');
      if (!found) people.push(draft);
      draft.roles.add('presidente');
      draft.aliases.add(term.name);
      return [term, draft] as const;
    }),
  );
}
