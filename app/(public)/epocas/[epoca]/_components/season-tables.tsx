import { LeagueTable } from '#components/records/league-table.tsx';
import { RecordSection } from '#components/records/record-page.tsx';
import type { Season } from '#server/facts/records/read-season.ts';
import { selfClub } from '#server/facts/records/self-club.ts';

/** The season's tables; citations open the first by `tabela` and its rows by `linha-<club>`. */
export function SeasonTables({ season }: { season: Season }) {
  const tables = season.stages.filter((stage) => stage.table.length > 0);
  return tables.map((stage, i) => {
    const id = i === 0 ? 'tabela' : `tabela-${stage.id}`;
    return (
      <RecordSection
        key={stage.id}
        id={id}
        title={i === 0 ? 'Classificação' : stage.name}
        note={i === 0 ? stage.name : null}
      >
        <LeagueTable
          lines={stage.table}
          caption={`Classificação: ${stage.name}`}
          captionId={`${id}-legenda`}
          self={selfClub}
          rowId={(club) => (i === 0 ? `linha-${club}` : `linha-${club}-${stage.id}`)}
        />
        <Notes stage={stage} />
      </RecordSection>
    );
  });
}

function Notes({ stage }: { stage: Season['stages'][number] }) {
  const notes = [...new Set(stage.table.flatMap((line) => (line.note ? [line.note] : [])))];
  if (notes.length === 0) return null;
  return (
    <ul className="mt-2 text-[0.8125rem] text-soft">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
