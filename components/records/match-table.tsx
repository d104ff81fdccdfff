import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { Fixture } from './fixture.tsx';
import { shortDate } from './format-date.ts';
import type { MatchLine } from './match-line.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { roundLabel } from './round-label.ts';
import { seasonHref, seasonLabel } from './season-label.ts';

interface Props {
  matches: MatchLine[];
  caption: string;
  captionId: string;
  /** Lists of one competition leave it out; lists of one season leave the season out. */
  columns?: { season?: boolean; competition?: boolean };
  /** Gives each row its id as a fragment, once a page. */
  anchors?: boolean;
}

/** A list of matches: when, which round, who against whom and what it meant. */
export function MatchTable({ matches, caption, captionId, columns = {}, anchors }: Props) {
  return (
    <ScrollArea labelledBy={captionId}>
      <table className="almanac">
        <caption id={captionId} className="sr-only">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.season && <th scope="col">Época</th>}
            <th scope="col">Data</th>
            <th scope="col">{columns.competition ? 'Competição' : 'Ronda'}</th>
            <th scope="col">Jogo</th>
            <th scope="col" data-align="center">
              <span className="sr-only">Resultado do Farense</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => (
            <tr key={match.id} id={anchors ? `jogo-${match.id}` : undefined}>
              {columns.season && (
                <td className="whitespace-nowrap">
                  <a href={seasonHref(match.season)} className="way">
                    {seasonLabel(match.season)}
                  </a>
                </td>
              )}
              <td className="whitespace-nowrap text-soft">{match.date ? shortDate(match.date) : 's/ data'}</td>
              <td className="text-soft">
                {columns.competition ? (
                  competitionText(match)
                ) : (
                  <span className="whitespace-nowrap">{match.round && roundLabel(match.round)}</span>
                )}
              </td>
              <td>
                <Fixture match={match} />
              </td>
              <td data-align="center">
                <OutcomeMark outcome={match.outcome} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const competitionText = (match: MatchLine) =>
  [match.competition, match.round && roundLabel(match.round)].filter(Boolean).join(', ');
