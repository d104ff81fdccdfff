import { plural } from '#components/records/plural.ts';
import { RecordSection } from '#components/records/record-page.tsx';
import { seasonHref, seasonLabel } from '#components/records/season-label.ts';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { Person } from '#server/facts/records/read-person.ts';

/** When they were at the club: squads with what is known of each season, seasons as manager, terms as president. */
export function PersonSeasons({ person }: { person: Person }) {
  return (
    <>
      {person.squads.length > 0 && (
        <RecordSection id="epocas" title="No plantel" note={coverage(person)}>
          <Squads person={person} />
        </RecordSection>
      )}
      {person.managed.length > 0 && (
        <RecordSection id="treinador" title="Treinador">
          <ul className="flex flex-wrap gap-x-5">
            {person.managed.map((season) => (
              <li key={season}>
                <a href={`${seasonHref(season)}#treinadores`} className="way inline-flex min-h-11 items-center">
                  {seasonLabel(season)}
                </a>
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      {person.terms.length > 0 && (
        <RecordSection id="presidente" title="Presidente" note="Os registos dão só o ano.">
          <ul>
            {person.terms.map((term) => (
              <li key={term.from_year}>
                {term.to_year === null
                  ? `desde ${term.from_year}`
                  : term.to_year === term.from_year
                    ? term.from_year
                    : `${term.from_year} a ${term.to_year}`}
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
    </>
  );
}

function coverage({ squads }: Person): string | null {
  const counted = squads.filter((squad) => squad.appearances !== null).length;
  if (counted === squads.length) return null;
  return counted === 0
    ? 'Os registos não trazem os seus jogos nem golos.'
    : `Jogos e golos registados em ${counted} de ${plural(squads.length, 'época', 'épocas')}.`;
}

function Squads({ person }: { person: Person }) {
  return (
    <ScrollArea labelledBy="epocas-titulo">
      <table className="almanac">
        <thead>
          <tr>
            <th scope="col">Época</th>
            <th scope="col">Posição</th>
            {['N.º', 'Idade', 'Jogos', 'Golos'].map((label) => (
              <th key={label} scope="col" data-align="right">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {person.squads.map((squad) => (
            <tr key={squad.season} id={`epoca-${squad.season}`}>
              <th scope="row">
                <a href={`${seasonHref(squad.season)}#plantel`} className="way">
                  {seasonLabel(squad.season)}
                </a>
              </th>
              <td className="text-soft">{squad.position}</td>
              <td data-align="right">{squad.shirt}</td>
              <td data-align="right">{squad.age}</td>
              <td data-align="right">{squad.appearances}</td>
              <td data-align="right">{squad.goals}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
