import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { BalanceBar } from '#components/records/balance-bar.tsx';
import { JsonLd } from '#components/records/json-ld.tsx';
import { MatchTable } from '#components/records/match-table.tsx';
import { ordinal } from '#components/records/ordinal.ts';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonHref, seasonLabel } from '#components/records/season-label.ts';
import { Figures } from '#components/ui/figures.tsx';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { type Competition, readCompetition } from '#server/facts/records/read-competition.ts';
import { siteUrl } from '../../../site-url.ts';

interface Props {
  params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => readCompetition(await openIndex(), decodeURIComponent(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const competition = await read((await params).id);
  if (!competition) return { title: 'Competição não encontrada' };
  return {
    title: competition.name,
    description: `O Farense em ${competition.name}: ${plural(competition.total.played, 'jogo', 'jogos')}, época a época.`,
    alternates: { canonical: `/competicoes/${competition.id}` },
  };
}

export default async function CompetitionPage({ params }: Props) {
  const competition = await read((await params).id);
  if (!competition) notFound();
  const { total } = competition;
  const league = competition.kind === 'liga';
  return (
    <RecordPage parent={{ href: '/competicoes', label: 'Competições' }} title={competition.name}>
      {total.played > 0 && (
        <>
          <Figures
            figures={[
              { label: 'jogos', value: String(total.played) },
              { label: 'V–E–D', value: `${total.won}–${total.drawn}–${total.lost}` },
              { label: 'golos', value: `${total.goals_for}–${total.goals_against}` },
            ]}
          />
          <BalanceBar {...total} />
        </>
      )}
      {competition.editions.length === 0 && <NoRecord>Não temos registos do Farense nesta competição.</NoRecord>}
      {league ? <Editions competition={competition} /> : <Matches competition={competition} />}
      <JsonLd
        data={{
          '@type': 'SportsOrganization',
          name: competition.name,
          sport: 'Futebol',
          url: new URL(`/competicoes/${competition.id}`, siteUrl).href,
        }}
      />
    </RecordPage>
  );
}

/** A league: one line an edition. */
function Editions({ competition }: { competition: Competition }) {
  return (
    <RecordSection id="edicoes" title="Época a época">
      <ScrollArea labelledBy="edicoes-titulo">
        <table className="almanac">
          <thead>
            <tr>
              <th scope="col">Época</th>
              <th scope="col">Fase</th>
              <th scope="col" data-align="right">
                Lugar
              </th>
              <th scope="col" data-align="right">
                Pontos
              </th>
              <th scope="col" data-align="right">
                V–E–D
              </th>
              <th scope="col" data-align="right">
                Golos
              </th>
            </tr>
          </thead>
          <tbody>
            {competition.editions.map((edition) => (
              <tr key={edition.id} id={`edicao-${edition.id}`}>
                <th scope="row" className="whitespace-nowrap">
                  <a href={seasonHref(edition.season)} className="way">
                    {seasonLabel(edition.season)}
                  </a>
                </th>
                <td className="text-soft">{edition.phase}</td>
                <td data-align="right">{edition.position === null ? '' : ordinal(edition.position)}</td>
                <td data-align="right">{edition.points}</td>
                <td data-align="right" className="whitespace-nowrap">
                  {edition.played > 0 && `${edition.won}–${edition.drawn}–${edition.lost}`}
                </td>
                <td data-align="right" className="whitespace-nowrap">
                  {edition.played > 0 && `${edition.goals_for}–${edition.goals_against}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </RecordSection>
  );
}

/** A cup: its matches, edition by edition. */
function Matches({ competition }: { competition: Competition }) {
  return competition.editions
    .filter((edition) => edition.matches.length > 0)
    .map((edition) => (
      <RecordSection key={edition.id} id={`edicao-${edition.id}`} title={edition.name}>
        <MatchTable matches={edition.matches} caption={edition.name} captionId={`edicao-${edition.id}-legenda`} />
      </RecordSection>
    ));
}
