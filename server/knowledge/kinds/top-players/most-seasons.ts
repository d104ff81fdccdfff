import { composed } from '../../compose/answers.ts';
import { seasonsTable } from '../../compose/people/seasons-table.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { periodScope } from '../../compose/scope.ts';
import { seasonRanges } from '../../compose/season-ranges.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { squadsSource } from '../../evidence/people-sources.ts';
import { computedRow } from '../../evidence/rows.ts';
import { type PersonSeasons, seasonsByPerson } from '../../evidence/seasons-by-person.ts';
import { withinSeasons } from '../../evidence/within-seasons.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { TopPlayersQuery } from './top-players-query.ts';

const mostListed = 15;
const firstComplete = 1970;

function leadSentence(query: TopPlayersQuery, equal: readonly PersonSeasons[]): string {
  const [top] = equal;
  const scope = periodScope(query.from, query.to);
  const several = equal.length > 1;
  const names = list(equal.slice(0, 3).map((row) => bold(row.name)));
  const when = top && !several ? ` (${seasonRanges(top.seasons)})` : '';
  return `${several ? 'Os jogadores' : 'O jogador'} com mais épocas nos plantéis registados${scope ? ` ${scope}` : ''} ${several ? 'são' : 'é'} ${names}, com ${bold(count(top?.seasons.length ?? 0, 'época'))}${when}.`;
}

/** Seasons in the squad, which are on record for everyone; figures are not. */
export function mostSeasons(query: TopPlayersQuery, facts: Facts): Composed {
  const ranked = seasonsByPerson(
    facts.squadEntries.filter((row) => withinSeasons(row.season, query)),
    facts.people,
  );
  const equal = ranked.filter((row) => row.seasons.length === ranked[0]?.seasons.length);
  const [only] = equal.length === 1 ? equal : [];
  const shown = ranked.slice(0, mostListed);
  const caption = 'Jogadores com mais épocas nos plantéis registados';
  return composed('top-players', {
    sentences: [
      leadSentence(query, equal),
      `Antes de ${seasonLabel(firstComplete)} as listas de jogadores não são completas.`,
    ],
    table: seasonsTable(caption, 'Jogador', shown, { highlighted: equal.length }),
    followUps: ['Quem treinou mais épocas?', 'Quem foi o melhor marcador em 1971/72?'],
    evidence: {
      rows: shown.map(({ personId, name, seasons }) =>
        computedRow(`epocas-${personId}`, {
          nome: name,
          epocas: seasons.length,
          quando: seasons.map(seasonLabel).join(', '),
          listas_completas_desde: seasonLabel(firstComplete),
        }),
      ),
      sources: [squadsSource(facts)],
    },
    focus: only ? { personId: only.personId } : {},
  });
}
