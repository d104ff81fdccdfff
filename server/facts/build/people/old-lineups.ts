import type { QuarantineRow } from '#server/sources/extracted.ts';
import { foldText } from '#server/sources/fold-text.ts';
import type { SourceTeamLine } from '#server/sources/squads/equipas.ts';
import type { Curated } from '../../curated/read-curated.ts';
import { newDraft, type PersonDraft } from './person-draft.ts';

const unclear = (line: SourceTeamLine): QuarantineRow => ({
  file: 'jogadores/equipas.txt',
  line: line.line,
  rule: 'nome-incompleto',
  reason: 'Só um apelido, uma inicial ou dois nomes em alternativa: não se sabe de quem se trata.',
  record: `${line.season}: ${line.name}`,
});

const isUnclear = (name: string) => !name.includes(' ') || / ou /.test(name) || /^\p{Lu}\. /u.test(name);

/**
 * The bare names of line-ups before 1927. A name that is a known player's, directly or through `nomes-antigos.csv`,
 * is his; other full names are people of whom only the name is known; single surnames stay out.
 */
export function oldLineups(
  lines: SourceTeamLine[],
  known: Map<SourceTeamLine, PersonDraft>,
  oldNames: Curated['oldNames'],
): { people: Map<SourceTeamLine, PersonDraft>; quarantine: QuarantineRow[] } {
  const meaning = new Map(oldNames.map(({ nome, pessoa }) => [foldText(nome), pessoa]));
  const drafts = new Set([...known.values()].filter(({ seasons }) => Math.min(...seasons) < 1927));
  const people = new Map<SourceTeamLine, PersonDraft>();
  const quarantine: QuarantineRow[] = [];
  for (const line of lines) {
    const name = meaning.get(foldText(line.name)) ?? line.name;
    const draft = [...drafts].find((d) => foldText(d.name) === foldText(name));
    if (!draft && isUnclear(name)) {
      quarantine.push(unclear(line));
      continue;
    }
    const person = draft ?? newDraft(name, 'equipas', { nameOnly: true });
    drafts.add(person);
    person.aliases.add(line.name);
    person.seasons.add(line.season);
    person.roles.add('jogador');
    if (line.position) person.positions.push(line.position);
    people.set(line, person);
  }
  return { people, quarantine };
}
