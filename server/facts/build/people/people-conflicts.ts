import { foldText } from '#server/sources/fold-text.ts';
import { seasonLabel } from '#server/sources/seasons/season-label.ts';
import type { Conflict } from '../conflicts.ts';
import type { Sources } from '../read-sources.ts';
import type { Everybody } from './build-people.ts';
import { contradictedBirth } from './person-row.ts';

/** What the biographies' writers found to disagree, with their decisions. */
export function biographyConflicts({ people }: Everybody): Conflict[] {
  return people.flatMap(({ draft, id }) =>
    (draft.biography?.conflitos ?? []).map((conflict) => ({
      subject: `people:${id}`,
      topic: conflict.assunto,
      version_a: conflict.versao_a,
      source_a: conflict.fonte_a,
      version_b: conflict.versao_b,
      source_b: conflict.fonte_b,
      decision: conflict.decisao,
      reason: 'Decidido ao ler a biografia ao lado das outras fontes.',
    })),
  );
}

/** Dates of birth that the ages in the squads contradict by more than a year. */
export function birthConflicts({ people }: Everybody): Conflict[] {
  return people.flatMap(({ draft, id }) => {
    const birth = contradictedBirth(draft);
    if (!birth || !draft.biography) return [];
    return [
      {
        subject: `people:${id}`,
        topic: 'nascimento',
        version_a: `Nasceu em ${birth.told}.`,
        source_a: draft.biography.fontes[0] ?? 'biografias',
        version_b: `As idades das equipas apontam para ${birth.fromAges}.`,
        source_b: draft.externalId ? 'planteis/' : 'jogadores/equipas.txt',
        decision: 'Mostra-se a data da biografia, marcada como duvidosa.',
        reason: 'Só a biografia dá uma data; as idades não chegam para a corrigir.',
      },
    ];
  });
}

const words = (name: string) => foldText(name).split(' ');
/** "António Boronha" is "António José Andrade Boronha": every word of the short name is in the long one. */
const shortOf = (short: string, long: string) => words(short).every((word) => words(long).includes(word));

/** Seasons whose president the squads' list has otherwise than the list of presidents. */
export function presidentConflicts({ teams, presidents: terms }: Sources): Conflict[] {
  return teams.flatMap((line) => {
    if (line.role !== 'presidente') return [];
    const inOffice = terms.filter(({ from, to }) => from <= line.season && (to === null || to > line.season));
    if (inOffice.some(({ name }) => shortOf(line.name, name))) return [];
    return [
      {
        subject: `presidents:${line.season}`,
        topic: 'presidente',
        version_a: `${inOffice.map(({ name }) => name).join(', ') || 'Ninguém na lista'} em ${seasonLabel(line.season)}.`,
        source_a: 'outros/presidentes.txt',
        version_b: `${line.name} em ${seasonLabel(line.season)}.`,
        source_b: `jogadores/equipas.txt, linha ${line.line}`,
        decision: 'A lista de presidentes dá o mandato; a outra versão nomeia-se.',
        reason: 'As duas fontes têm o mesmo peso; a lista de presidentes é a fonte própria do assunto.',
      },
    ];
  });
}
