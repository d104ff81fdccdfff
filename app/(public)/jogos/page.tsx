import type { Metadata } from 'next';
import { Fixture } from '#components/records/fixture.tsx';
import { shortDate } from '#components/records/format-date.ts';
import { MatchTable } from '#components/records/match-table.tsx';
import { formatNumber, plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import type { MatchItem } from '#server/facts/records/match-items.ts';
import { readMatchRecords } from '#server/facts/records/read-match-records.ts';

export const metadata: Metadata = {
  title: 'Jogos',
  description: 'Os jogos do Farense: os últimos com registo, as maiores vitórias e derrotas e as maiores assistências.',
  alternates: { canonical: '/jogos' },
};

const columns = { season: true, competition: true };

export default async function MatchesPage() {
  const { total, latest, wins, defeats, crowds } = await readMatchRecords(await openIndex());
  if (total === 0)
    return (
      <RecordPage parent={null} title="Jogos">
        <NoRecord>Ainda não há jogos nos registos.</NoRecord>
      </RecordPage>
    );
  return (
    <RecordPage
      parent={null}
      title="Jogos"
      lead={
        <>
          {plural(total, 'jogo', 'jogos')} com registo. A lista completa está{' '}
          <a href="/epocas" className="way">
            época a época
          </a>{' '}
          e{' '}
          <a href="/clubes" className="way">
            clube a clube
          </a>
          .
        </>
      }
    >
      <List id="ultimos" title="Os últimos" matches={latest} />
      <List id="vitorias" title="Maiores vitórias" matches={wins} />
      <List id="derrotas" title="Maiores derrotas" matches={defeats} />
      {crowds.length > 0 && <Crowds matches={crowds} />}
    </RecordPage>
  );
}

function List({ id, title, matches }: { id: string; title: string; matches: MatchItem[] }) {
  return (
    <RecordSection id={id} title={title}>
      <MatchTable matches={matches} caption={title} captionId={`${id}-legenda`} columns={columns} />
    </RecordSection>
  );
}

function Crowds({ matches }: { matches: MatchItem[] }) {
  return (
    <RecordSection
      id="assistencias"
      title="Maiores assistências"
      note="Só nos jogos em que a assistência está registada."
    >
      <ScrollArea labelledBy="assistencias-titulo">
        <table className="almanac">
          <thead>
            <tr>
              <th scope="col">Data</th>
              <th scope="col">Jogo</th>
              <th scope="col" data-align="right">
                Espetadores
              </th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <tr key={match.id}>
                <td className="whitespace-nowrap text-soft">{match.date && shortDate(match.date)}</td>
                <td>
                  <Fixture match={match} />
                </td>
                <td data-align="right">{match.attendance !== null && formatNumber(match.attendance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </RecordSection>
  );
}
