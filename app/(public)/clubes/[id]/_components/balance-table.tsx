import { RecordSection } from '#components/records/record-page.tsx';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { Club } from '#server/facts/records/read-club.ts';

type Slice = Club['byVenue'][number] & { name?: string };

const venueOrder = ['casa', 'fora', 'neutro', 'desconhecido'];
const titles = { casa: 'Em casa', fora: 'Fora', neutro: 'Em campo neutro', desconhecido: 'Local desconhecido' };

/** The balance by venue and by competition. */
export function BalanceTable({ club }: { club: Club }) {
  const venues = club.byVenue.toSorted((a, b) => venueOrder.indexOf(a.key) - venueOrder.indexOf(b.key));
  return (
    <RecordSection id="por-local" title="Em casa, fora e por competição">
      <ScrollArea labelledBy="por-local-titulo">
        <table className="almanac">
          <thead>
            <tr>
              <th scope="col">Onde</th>
              {['Jogos', 'Vitórias', 'Empates', 'Derrotas'].map((title) => (
                <th key={title} scope="col" data-align="right">
                  <abbr title={title} className="no-underline">
                    {title.charAt(0)}
                  </abbr>
                </th>
              ))}
              <th scope="col" data-align="right">
                Golos
              </th>
            </tr>
          </thead>
          <tbody>
            {venues.map((slice) => (
              <Line key={slice.key} slice={slice} name={titles[slice.key]} />
            ))}
          </tbody>
          <tbody className="border-t border-ink">
            {club.byCompetition.map((slice) => (
              <Line key={slice.key} slice={slice} name={slice.name} href={`/competicoes/${slice.key}`} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </RecordSection>
  );
}

function Line({ slice, name, href }: { slice: Omit<Slice, 'key'>; name: string; href?: string }) {
  return (
    <tr>
      <th scope="row">
        {href ? (
          <a href={href} className="way">
            {name}
          </a>
        ) : (
          name
        )}
      </th>
      <td data-align="right">{slice.played}</td>
      <td data-align="right">{slice.won}</td>
      <td data-align="right">{slice.drawn}</td>
      <td data-align="right">{slice.lost}</td>
      <td data-align="right" className="whitespace-nowrap">
        {slice.goals_for}–{slice.goals_against}
      </td>
    </tr>
  );
}
