import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { AskLink } from '#components/records/ask-link.tsx';
import { JsonLd } from '#components/records/json-ld.tsx';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { parseSeasonSlug, seasonHref, seasonLabel, seasonSlug } from '#components/records/season-label.ts';
import { Figures } from '#components/ui/figures.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { readSeason } from '#server/facts/records/read-season.ts';
import { siteUrl } from '../../../site-url.ts';
import { seasonFigures, seasonLead } from './_components/season-lead.ts';
import { SeasonMatches } from './_components/season-matches.tsx';
import { SeasonPeople } from './_components/season-people.tsx';
import { SeasonTables } from './_components/season-tables.tsx';

interface Props {
  params: Promise<{ epoca: string }>;
}

const read = cache(async (slug: string) => {
  const season = parseSeasonSlug(slug);
  return season === null ? null : readSeason(await openIndex(), season);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const season = await read((await params).epoca);
  if (!season) return { title: 'Época não encontrada' };
  return {
    title: `Época ${seasonLabel(season.season)}`,
    description: `Farense em ${seasonLabel(season.season)}: ${seasonLead(season)}`,
    alternates: { canonical: seasonHref(season.season) },
  };
}

export default async function SeasonPage({ params }: Props) {
  const { epoca } = await params;
  const season = await read(epoca);
  if (!season) notFound();
  if (epoca !== seasonSlug(season.season)) permanentRedirect(seasonHref(season.season));
  const figures = seasonFigures(season);
  const empty = season.stages.length === 0 && season.squad.length === 0;
  return (
    <RecordPage
      parent={{ href: '/epocas', label: 'Épocas' }}
      title={`Época ${seasonLabel(season.season)}`}
      lead={seasonLead(season)}
    >
      {figures.length > 0 && <Figures figures={figures} />}
      {season.honours.length > 0 && (
        <RecordSection id="titulos" title="Títulos e distinções">
          <ul>
            {season.honours.map((honour) => (
              <li key={honour.id}>{honour.title}</li>
            ))}
          </ul>
        </RecordSection>
      )}
      {empty && <NoRecord>Desta época ainda não temos jogos, tabela nem plantel.</NoRecord>}
      <SeasonTables season={season} />
      <SeasonMatches season={season} />
      <SeasonPeople season={season} />
      {season.note && <p className="mt-8 text-[0.8125rem] text-soft">Nota: {season.note}</p>}
      <nav
        aria-label="Outras épocas"
        className="mt-10 flex flex-wrap justify-between gap-x-6 border-t border-rule pt-2 no-print"
      >
        {season.previous !== null && (
          <a href={seasonHref(season.previous)} rel="prev" className="way inline-flex min-h-11 items-center">
            ← {seasonLabel(season.previous)}
          </a>
        )}
        <AskLink question={`Como correu a época de ${seasonLabel(season.season)}?`} />
        {season.next !== null && (
          <a href={seasonHref(season.next)} rel="next" className="way inline-flex min-h-11 items-center">
            {seasonLabel(season.next)} →
          </a>
        )}
      </nav>
      <JsonLd
        data={{
          '@type': 'SportsTeam',
          name: 'Sporting Clube Farense',
          sport: 'Futebol',
          foundingDate: '1910-04-01',
          url: new URL(seasonHref(season.season), siteUrl).href,
          memberOf: season.stages.map((stage) => ({ '@type': 'SportsOrganization', name: stage.name })),
        }}
      />
    </RecordPage>
  );
}
