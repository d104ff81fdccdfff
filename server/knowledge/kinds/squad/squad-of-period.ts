import { composed, noRecord } from '../../compose/answers.ts';
import { seasonsTable } from '../../compose/people/seasons-table.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { periodScope } from '../../compose/scope.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { squadRow } from '../../evidence/people.ts';
import { squadsSource } from '../../evidence/people-sources.ts';
import { computedRow } from '../../evidence/rows.ts';
import { type PersonSeasons, seasonsByPerson } from '../../evidence/seasons-by-person.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { FoundSquad } from './find-squad.ts';
import type { SquadQuery } from './squad-query.ts';
import { agedName, groupName } from './squad-words.ts';

const mostListed = 40;
const mostNamed = 5;

/** Those with most seasons first, equals by name. */
const ranked = (entries: FoundSquad['entries'], facts: Facts): PersonSeasons[] =>
  seasonsByPerson(entries, facts.people).sort(
    (a, b) => b.seasons.length - a.seasons.length || (a.name < b.name ? -1 : 1),
  );

/** A country leaves out those whose nationality nobody wrote down, and a place those whose birthplace is not known. */
function withoutOrigin({ country, born }: SquadQuery, { people }: Facts): number {
  if (country === null && born === null) return 0;
  const known = born ? 'birth_place' : 'nationality';
  return [...people.values()].filter((person) => person[known] === null && person.roles.includes('jogador')).length;
}

function sentencesFor(query: SquadQuery, people: readonly PersonSeasons[], { entries }: FoundSquad, unknown: number) {
  const scope = periodScope(query.from, query.to);
  const where = `nos plantéis registados${scope ? ` ${scope}` : ''}`;
  const [oldest] = query.age ? entries : [];
  if (oldest)
    return [
      `O ${agedName(query)} ${where} é ${bold(oldest.name)}, com ${bold(count(oldest.age ?? 0, 'ano'))} em ${seasonLabel(oldest.season)}.`,
      'As idades são as que os plantéis trazem.',
    ];
  const top = people.slice(0, mostNamed).map((row) => `${row.name} (${row.seasons.length})`);
  return [
    `N${where.slice(1)} há ${bold(`${people.length} ${groupName(query)}`)}.`,
    `Com mais épocas: ${list(top)}.`,
    unknown > 0 ? `De ${unknown} jogadores não se conhece a ${query.born ? 'naturalidade' : 'nacionalidade'}.` : '',
  ];
}

const personEvidence = ({ personId, name, seasons }: PersonSeasons) =>
  computedRow(`pessoa-${personId}`, {
    nome: name,
    epocas: seasons.length,
    quando: seasons.map(seasonLabel).join(', '),
  });

/** Over many seasons: how many there were, and who stayed longest. */
export function squadOfPeriod(query: SquadQuery, found: FoundSquad, facts: Facts): Composed {
  const people = ranked(found.entries, facts);
  if (people.length === 0) {
    const scope = [groupName(query), 'nos plantéis do Farense', periodScope(query.from, query.to)];
    return noRecord('squad', `Não tenho registo de ${scope.filter(Boolean).join(' ')}.`);
  }
  const unknown = withoutOrigin(query, facts);
  const shown = people.slice(0, mostListed);
  const caption = `Os ${groupName(query)} com mais épocas no Farense`;
  return composed('squad', {
    sentences: sentencesFor(query, people, found, unknown).filter(Boolean),
    table: query.age ? null : seasonsTable(caption, 'Jogador', shown, { total: people.length, href: '/pessoas' }),
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['E em 1994/95?', 'Quem esteve mais épocas no plantel?'],
    evidence: {
      rows: [
        ...shown.map(personEvidence),
        ...(query.age ? found.entries.slice(0, 1).map((row) => squadRow(row)) : []),
        computedRow('grupo', { jogadores: people.length, sem_origem: unknown, camisola: query.shirt }),
      ],
      sources: [squadsSource(facts)],
    },
  });
}
