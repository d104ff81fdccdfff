import { foldText } from '#server/sources/fold-text.ts';
import type { FactsIndex } from '../open-index.ts';
import { clubAliases, clubs, matches, people, personAliases, stages } from '../schema.ts';

export const recordTables = ['matches', 'people', 'clubs', 'stages'] as const;
export type RecordTable = (typeof recordTables)[number];

/** A record as a form offers it: its identifier, how people know it, and its columns. */
export interface FoundRecord {
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const most = 20;

async function everyMatch(index: FactsIndex): Promise<(FoundRecord & { names: string })[]> {
  const names = new Map((await index.select().from(clubs)).map(({ id, short_name }) => [id, short_name]));
  return (await index.select().from(matches)).map((row) => {
    const score = row.goals_for === null ? 'sem resultado' : `${row.goals_for}-${row.goals_against}`;
    const label = `${row.date ?? `${row.season}/${(row.season + 1) % 100}`} Farense ${score} ${names.get(row.opponent_id)} (${row.venue})`;
    return { id: row.id, label, values: row, names: label };
  });
}

async function named(
  rows: readonly ({ id: string; name: string } & Record<string, unknown>)[],
  aliases: readonly { of: string; alias: string }[],
): Promise<(FoundRecord & { names: string })[]> {
  const others = Map.groupBy(aliases, ({ of }) => of);
  return rows.map((row) => ({
    id: row.id,
    label: row.name,
    values: row,
    names: [row.name, ...(others.get(row.id) ?? []).map(({ alias }) => alias)].join(' · '),
  }));
}

async function everyRecord(index: FactsIndex, table: RecordTable) {
  if (table === 'matches') return everyMatch(index);
  if (table === 'stages') return named(await index.select().from(stages), []);
  if (table === 'clubs') {
    const aliases = (await index.select().from(clubAliases)).map(({ club_id, alias }) => ({ of: club_id, alias }));
    return named(await index.select().from(clubs), aliases);
  }
  const aliases = (await index.select().from(personAliases)).map(({ person_id, alias }) => ({ of: person_id, alias }));
  return named(await index.select().from(people), aliases);
}

/** Records whose names or identifier have all the words asked for; the shortest names first. */
export async function findRecords(index: FactsIndex, table: RecordTable, asked: string): Promise<FoundRecord[]> {
  const words = foldText(asked).split(' ').filter(Boolean);
  const all = await everyRecord(index, table);
  return all
    .filter(({ id, names }) => {
      const text = foldText(`${names} ${id}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => a.label.length - b.label.length || (a.id < b.id ? 1 : -1))
    .slice(0, most)
    .map(({ id, label, values }) => ({ id, label, values }));
}
