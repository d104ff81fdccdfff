import { join } from 'node:path';
import type { z } from 'zod';
import type { Biography } from '#server/contracts/biography.ts';
import type { Additions } from '../additions/addition-schemas.ts';
import { readAdditions } from '../additions/read-additions.ts';
import { readCsv } from '../csv/read-csv.ts';
import {
  curatedClub,
  curatedClubAlias,
  curatedCompetition,
  curatedConflict,
  curatedDecision,
  curatedEarlyMatch,
  curatedException,
  curatedHonour,
  curatedOldName,
  curatedPersonLink,
  curatedSeason,
  curatedStage,
} from './curated-schemas.ts';
import { readBiographies } from './read-biographies.ts';

const files = {
  competitions: ['competicoes.csv', curatedCompetition],
  stages: ['fases.csv', curatedStage],
  clubs: ['clubes.csv', curatedClub],
  clubAliases: ['clubes-aliases.csv', curatedClubAlias],
  earlyMatches: ['jogos-antigos.csv', curatedEarlyMatch],
  oldNames: ['nomes-antigos.csv', curatedOldName],
  personLinks: ['ligacoes-pessoas.csv', curatedPersonLink],
  conflicts: ['conflitos.csv', curatedConflict],
  decisions: ['decisoes.csv', curatedDecision],
  honours: ['honras.csv', curatedHonour],
  seasons: ['epocas.csv', curatedSeason],
  exceptions: ['excecoes-gate.csv', curatedException],
} as const;

/** Everything decided by hand that the import needs. */
export type Curated = { [K in keyof typeof files]: z.infer<(typeof files)[K][1]>[] } & {
  biographies: Biography[];
  additions: Additions;
};

/** Reads the hand-made files of `data/curated`. @throws {FactsError} */
export function readCurated(folder: string): Curated {
  const read = ([name, schema]: (typeof files)[keyof typeof files]) =>
    readCsv(
      join(folder, name),
      schema as z.ZodObject,
      `corrija a linha em data/curated/${name}; "git diff" mostra o que mudou.`,
    ).rows.map(({ row }) => row);
  const tables = Object.fromEntries(Object.entries(files).map(([key, file]) => [key, read(file)]));
  return {
    ...tables,
    biographies: readBiographies(join(folder, 'biografias')),
    additions: readAdditions(join(folder, 'adicionados')),
  } as Curated;
}
