import type { Metadata } from 'next';
import { LeaguePlaceChart } from '#components/records/league-place-chart.tsx';
import { ordinal } from '#components/records/ordinal.ts';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonHref, seasonLabel } from '#components/records/season-label.ts';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { listSeasons, type SeasonItem } from '#server/facts/records/list-seasons.ts';

export const metadata: Metadata = {
  title: 'Épocas',
  description: 'Todas as épocas do Farense com registo: divisão, lugar, pontos e jogos.',
  alternates: { canonical: '/epocas' },
};

const outcomes = { sobe: 'subiu', desce: 'desceu', mantem: '' } as const;

export default async function SeasonsPage() {
  const seasons = await listSeasons(await openIndex());
  const decades = [...Map.groupBy(seasons.toReversed(), (item) => Math.floor(item.season / 10) * 10)];
  return (
    <RecordPage
      parent={null}
      title="Épocas"
      lead={`${plural(seasons.length, 'época', 'épocas')} com registo, da mais recente à mais antiga.`}
    >
      {seasons.length === 0 && <NoRecord>Ainda não há épocas nos registos.</NoRecord>}
      <LeaguePlaceChart places={placesOf(seasons)} />
      {decades.map(([decade, items]) => (
        <RecordSection
          key={decade}
          id={`anos-${decade}`}
          title={`${decade}–${String((decade + 9) % 100).padStart(2, '0')}`}
        >
          <DecadeTable decade={decade} seasons={items} />
        </RecordSection>
      ))}
    </RecordPage>
  );
}

function placesOf(seasons: SeasonItem[]) {
  return seasons.flatMap(({ season, tier, position, competition }) =>
    tier !== null && position !== null ? [{ season, tier, position, competition: competition ?? '' }] : [],
  );
}

function DecadeTable({ decade, seasons }: { decade: number; seasons: SeasonItem[] }) {
  return (
    <ScrollArea labelledBy={`anos-${decade}-titulo`}>
      <table className="almanac">
        <thead>
          <tr>
            <th scope="col">Época</th>
            <th scope="col">Campeonato</th>
            <th scope="col" data-align="right">
              Lugar
            </th>
            <th scope="col" data-align="right">
              Pontos
            </th>
            <th scope="col" data-align="right">
              Jogos
            </th>
          </tr>
        </thead>
        <tbody>
          {seasons.map((item) => (
            <tr key={item.season} id={`epoca-${item.season}`}>
              <th scope="row" className="whitespace-nowrap">
                <a href={seasonHref(item.season)} className="way">
                  {seasonLabel(item.season)}
                </a>
              </th>
              <td>
                {[item.competition, item.phase].filter(Boolean).join(', ') || (
                  <span className="text-soft">sem registo</span>
                )}
                {item.outcome && outcomes[item.outcome] && (
                  <span className="text-soft"> · {outcomes[item.outcome]}</span>
                )}
              </td>
              <td data-align="right">{item.position === null ? '' : ordinal(item.position)}</td>
              <td data-align="right">{item.points}</td>
              <td data-align="right">{item.matches || ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
