import { foldText } from '#server/sources/fold-text.ts';
import type { SourceTeamLine } from '#server/sources/squads/equipas.ts';
import { foldedNames, newDraft, type PersonDraft, sameBirth } from './person-draft.ts';

function personOf(line: SourceTeamLine, people: PersonDraft[]): PersonDraft | undefined {
  const folded = foldText(line.name);
  const birth = line.age === null ? null : line.season - line.age;
  const named = people.find(({ biography }) => biography?.ligacoes.treinador.some((name) => foldText(name) === folded));
  if (named) return named;
  const fitting = people.filter((draft) => foldedNames(draft).has(folded) && sameBirth(draft.birthYear, birth));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Managers: the person a biography names as such, else one of the same name and year of birth, else a new one.
 * Returns the person of every line; `people` grows by the new ones.
 */
export function linkManagers(lines: SourceTeamLine[], people: PersonDraft[]): Map<SourceTeamLine, PersonDraft> {
  return new Map(
    lines.map((line) => {
      const found = personOf(line, people);
      const draft =
        found ?? newDraft(line.name, 'equipas', { birthYear: line.age === null ? null : line.season - line.age });
      if (!found) people.push(draft);
      draft.roles.add('treinador');
      draft.aliases.add(line.name);
      draft.seasons.add(line.season);
      draft.nationality ??= line.nationality;
      return [line, draft] as const;
    }),
  );
}
