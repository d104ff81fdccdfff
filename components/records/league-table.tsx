import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { FactRow } from '#server/contracts/facts.ts';

type Line = FactRow<'standings'>;

interface Props {
  lines: Line[];
  caption: string;
  captionId: string;
  self: string;
  /** Fragment of a club's row: the season's main table has `linha-<club>`. */
  rowId: (clubId: string) => string;
}

const figures = [
  { key: 'played', label: 'J', title: 'Jogos' },
  { key: 'won', label: 'V', title: 'Vitórias' },
  { key: 'drawn', label: 'E', title: 'Empates' },
  { key: 'lost', label: 'D', title: 'Derrotas' },
  { key: 'goals_for', label: 'GM', title: 'Golos marcados' },
  { key: 'goals_against', label: 'GS', title: 'Golos sofridos' },
  { key: 'points', label: 'Pts', title: 'Pontos' },
] as const;

/** A league table as it was at the end. Unknown figures stay empty: they are not zero. */
export function LeagueTable({ lines, caption, captionId, self, rowId }: Props) {
  return (
    <ScrollArea labelledBy={captionId}>
      <table className="almanac">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" data-align="right">
              <abbr title="Lugar" className="no-underline">
                #
              </abbr>
            </th>
            <th scope="col">Equipa</th>
            {figures.map(({ key, label, title }) => (
              <th key={key} scope="col" data-align="right">
                <abbr title={title} className="no-underline">
                  {label}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.club_id} id={rowId(line.club_id)} data-self={line.club_id === self || undefined}>
              <td data-align="right">{line.position}</td>
              <th scope="row">
                <TeamName line={line} self={self} />
              </th>
              {figures.map(({ key }) => (
                <td key={key} data-align="right">
                  {line[key]}
                  {key === 'points' && line.adjustment !== 0 && <Adjusted value={line.adjustment} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

function TeamName({ line, self }: { line: Line; self: string }) {
  if (line.club_id === self) return line.club_name;
  return (
    <a href={`/clubes/${line.club_id}`} className="hover:text-accent hover:underline">
      {line.club_name}
    </a>
  );
}

function Adjusted({ value }: { value: number }) {
  const text = value > 0 ? `inclui ${value} pontos que trazia` : `${-value} pontos retirados`;
  return (
    <abbr title={text} className="text-soft no-underline">
      *<span className="sr-only"> ({text})</span>
    </abbr>
  );
}
