import { MatchTable } from '#components/records/match-table.tsx';
import { plural } from '#components/records/plural.ts';
import { RecordSection } from '#components/records/record-page.tsx';
import type { Season } from '#server/facts/records/read-season.ts';

/** The season's matches, competition by competition; the citations' fragment is `jogos`. */
export function SeasonMatches({ season }: { season: Season }) {
  const stages = season.stages.filter((stage) => stage.matches.length > 0);
  if (stages.length === 0) return null;
  return (
    <RecordSection id="jogos" title="Jogos">
      {stages.map((stage) => (
        <div key={stage.id} className="mt-5 first:mt-0">
          <h3 className="mb-1 font-sans text-[0.9375rem] font-semibold tracking-normal">
            <a href={`/competicoes/${stage.competition_id}`} className="hover:text-accent hover:underline">
              {stage.name}
            </a>{' '}
            <span className="font-normal text-soft">{plural(stage.matches.length, 'jogo', 'jogos')}</span>
          </h3>
          <MatchTable
            matches={stage.matches}
            caption={`Jogos: ${stage.name}`}
            captionId={`jogos-${stage.id}`}
            anchors
          />
        </div>
      ))}
    </RecordSection>
  );
}
