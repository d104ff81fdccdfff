import type { QuarantineRow } from '#server/sources/extracted.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { SourcePlayer } from '#server/sources/squads/detalhes-jogadores.ts';
import type { SourceTeamLine } from '#server/sources/squads/equipas.ts';
import type { SourceSquadEntry } from '#server/sources/squads/planteis.ts';
import { newDraft, type PersonDraft, sameBirth } from './person-draft.ts';

const birthYear = ({ season, age }: { season: number; age: number | null }) => (age === null ? null : season - age);

/** Players with an identifier, from the squads, with their data sheets. */
export function playersById(entries: SourceSquadEntry[], sheets: SourcePlayer[]): Map<string, PersonDraft> {
  const sheetOf = new Map(sheets.map((sheet) => [sheet.externalId, sheet]));
  const drafts = new Map<string, PersonDraft>();
  for (const entry of entries) {
    const draft =
      drafts.get(entry.externalId) ??
      newDraft(entry.name, 'planteis', {
        externalId: entry.externalId,
        details: sheetOf.get(entry.externalId) ?? null,
      });
    drafts.set(entry.externalId, draft);
    draft.aliases.add(entry.name);
    draft.birthYear ??= birthYear(entry);
    draft.seasons.add(entry.season);
    draft.roles.add('jogador');
    if (entry.position) draft.positions.push(entry.position);
    draft.nationality ??= draft.details?.nationality ?? null;
  }
  return drafts;
}

const unpaired = (line: SourceTeamLine): QuarantineRow => ({
  file: 'jogadores/equipas.txt',
  line: line.line,
  rule: 'plantel-sem-par',
  reason: 'O jogador não está no plantel dessa época com este nome, nem com outro da mesma idade e posição.',
  record: `${line.season}: ${line.name}`,
});

/**
 * The second list of squads names some players otherwise. A name that the first list lacks is another name of the
 * one player of that squad, not named in the second list, who has the same age and position; else it stays apart.
 */
export function addOtherSpellings(
  lines: SourceTeamLine[],
  entries: SourceSquadEntry[],
  drafts: Map<string, PersonDraft>,
): QuarantineRow[] {
  const squads = Map.groupBy(entries, ({ season }) => season);
  return [...Map.groupBy(lines, ({ season }) => season)].flatMap(([season, named]) => {
    const squad = squads.get(season) ?? [];
    const inSquad = new Set(squad.map(({ name }) => foldText(name)));
    const inLines = new Set(named.map(({ name }) => foldText(name)));
    const missing = squad.filter(({ name }) => !inLines.has(foldText(name)));
    return named.flatMap((line) => {
      if (inSquad.has(foldText(line.name))) return [];
      const fitting = missing.filter(
        ({ age, position }) => age !== null && age === line.age && position === line.position,
      );
      const draft = fitting.length === 1 ? drafts.get(fitting[0]?.externalId ?? '') : undefined;
      draft?.aliases.add(line.name);
      return draft ? [] : [unpaired(line)];
    });
  });
}

/** Whether two seasons of one name without age are one career: names come back within two seasons. */
const near = (draft: PersonDraft, season: number) => [...draft.seasons].some((known) => Math.abs(known - season) <= 2);

function draftFor(line: SourceTeamLine, drafts: PersonDraft[]): PersonDraft {
  const folded = foldText(line.name);
  const birth = birthYear(line);
  const sameName = drafts.filter(({ name }) => foldText(name) === folded);
  const found =
    birth === null
      ? sameName.filter((draft) => near(draft, line.season))
      : sameName.filter((draft) => draft.birthYear === birth || (draft.birthYear === null && near(draft, line.season)));
  if (found.length === 1 && found[0]) return found[0];
  const draft = newDraft(line.name, 'equipas', { birthYear: birth });
  drafts.push(draft);
  return draft;
}

/**
 * Players of the seasons before the squads have identifiers: one person for each name and year of birth.
 * Returns the person of every line.
 */
export function playersByName(lines: SourceTeamLine[]): Map<SourceTeamLine, PersonDraft> {
  const drafts: PersonDraft[] = [];
  return new Map(
    lines.map((line) => {
      const draft = draftFor(line, drafts);
      draft.birthYear ??= birthYear(line);
      draft.seasons.add(line.season);
      draft.roles.add('jogador');
      if (line.position) draft.positions.push(line.position);
      draft.nationality ??= line.nationality;
      return [line, draft] as const;
    }),
  );
}

/** The player with an identifier who is the same person: same name, same year of birth, seasons that follow. */
export function sameWithId(draft: PersonDraft, byId: Map<string, PersonDraft>): PersonDraft | undefined {
  const fitting = [...byId.values()].filter(
    (player) =>
      foldText(player.name) === foldText(draft.name) &&
      sameBirth(player.birthYear, draft.birthYear) &&
      Math.min(...player.seasons) - Math.max(...draft.seasons) <= 6,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
