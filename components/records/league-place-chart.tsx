import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { ordinal } from './ordinal.ts';
import { seasonLabel } from './season-label.ts';

export interface LeaguePlace {
  season: number;
  tier: number;
  position: number;
  competition: string;
}

const left = 74;
const top = 8;
const band = 46;
const width = 960;
const tierNames = ['1.º escalão', '2.º escalão', '3.º escalão', '4.º escalão', '5.º escalão', '6.º escalão'];
/** Places are spread over a band; below this one they lie on its floor. */
const lowestDrawn = 18;

interface Scale {
  x: (season: number) => number;
  y: (place: LeaguePlace) => number;
  height: number;
  tiers: number;
}

function scaleOf(places: LeaguePlace[]): Scale {
  const seasons = places.map((place) => place.season);
  const [first, last] = [Math.min(...seasons), Math.max(...seasons)];
  const tiers = Math.max(...places.map((place) => place.tier));
  const step = (width - left - 12) / Math.max(1, last - first);
  return {
    tiers,
    height: top + tiers * band + 24,
    x: (season) => left + (season - first) * step,
    y: ({ tier, position }) =>
      top + (tier - 1) * band + 6 + ((Math.min(position, lowestDrawn) - 1) / (lowestDrawn - 1)) * (band - 12),
  };
}

/** Seasons that follow each other are joined; a gap in the records is a gap in the line. */
function pathOf(places: LeaguePlace[], { x, y }: Scale): string {
  return places
    .map((place, i) => {
      const joined = places[i - 1]?.season === place.season - 1;
      return `${joined ? 'L' : 'M'}${x(place.season).toFixed(1)} ${y(place).toFixed(1)}`;
    })
    .join('');
}

const decadesOf = (places: LeaguePlace[]) => [
  ...new Set(
    places.map((place) => Math.ceil(place.season / 10) * 10).filter((year) => places.some((p) => p.season === year)),
  ),
];

/** Farense's place over the seasons: a band a level of the league, the higher the better. */
export function LeaguePlaceChart({ places }: { places: LeaguePlace[] }) {
  const best = places.toSorted((a, b) => a.tier - b.tier || a.position - b.position)[0];
  if (!best) return null;
  const scale = scaleOf(places);
  const text = `Lugar do Farense no campeonato em ${places.length} épocas. O melhor: ${ordinal(best.position)} na ${best.competition} ${seasonLabel(best.season)}. A lista completa está abaixo.`;
  return (
    <figure className="my-6">
      <ScrollArea labelledBy="lugares-legenda">
        <svg viewBox={`0 0 ${width} ${scale.height}`} className="min-w-[44rem] w-full" role="img" aria-label={text}>
          {Array.from({ length: scale.tiers }, (_, tier) => (
            <g key={tierNames[tier]}>
              <line x1={left} x2={width} y1={top + tier * band} y2={top + tier * band} stroke="var(--rule)" />
              <text x="0" y={top + tier * band + band / 2 + 4} fontSize="12" fill="var(--soft)">
                {tierNames[tier]}
              </text>
            </g>
          ))}
          {decadesOf(places).map((year) => (
            <text
              key={year}
              x={scale.x(year)}
              y={scale.height - 4}
              fontSize="12"
              fill="var(--soft)"
              textAnchor="middle"
            >
              {year}
            </text>
          ))}
          <path d={pathOf(places, scale)} fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeLinejoin="round" />
          {places.map((place) => (
            <circle
              key={place.season}
              cx={scale.x(place.season)}
              cy={scale.y(place)}
              r={place === best ? 5 : 2.75}
              fill={place === best ? 'var(--accent)' : 'var(--ink)'}
            >
              <title>{`${seasonLabel(place.season)}: ${ordinal(place.position)}, ${place.competition}`}</title>
            </circle>
          ))}
        </svg>
      </ScrollArea>
      <figcaption id="lugares-legenda" className="text-[0.8125rem] text-soft">
        Lugar em cada época, por escalão do campeonato; quanto mais acima, melhor. O ponto de cor é o melhor de sempre.
      </figcaption>
    </figure>
  );
}
