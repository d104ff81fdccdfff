import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extracted, QuarantineRow } from '#server/sources/extracted.ts';
import { readDadosCompletos } from '#server/sources/matches/dados-completos.ts';
import { readDadosJogos } from '#server/sources/matches/dados-jogos.ts';
import { readResultadosCompletos } from '#server/sources/matches/resultados-completos.ts';
import { readContradicoes } from '#server/sources/milestone-contradictions.ts';
import { readMarcos } from '#server/sources/milestones.ts';
import { readPresidentes } from '#server/sources/presidents.ts';
import { readDetalhesJogadores } from '#server/sources/squads/detalhes-jogadores.ts';
import { readEquipas } from '#server/sources/squads/equipas.ts';
import { readPlantel } from '#server/sources/squads/planteis.ts';
import { readClassificacoesAntigas } from '#server/sources/standings/classificacoes-antigas.ts';
import { readClassificacoesCompletas } from '#server/sources/standings/classificacoes-completas.ts';
import { FactsError } from '../facts-error.ts';

function textOf(folder: string, file: string): string {
  const path = join(folder, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new FactsError(
    { file: path },
    'falta este ficheiro das fontes.',
    'dê a "--from" (ou a FARENSE_DADOS) a pasta dos dados de origem, a que tem o LEIA-ME.md.',
  );
}

const squadFile = /^plantel_farense_(\d{4})_\d{4}\.json$/;
/** The squad of 2024/25, which carries a number in place of its season. */
const lastSquad = { shape: /^plantel_farense_\p{L}\p{M}?poca_154\.json$/u, season: 2024 };

const squadSeason = (name: string) =>
  lastSquad.shape.test(name) ? lastSquad.season : Number(squadFile.exec(name)?.[1] ?? 0);

function filesOf(folder: string, name: string): string[] {
  const path = join(folder, name);
  if (existsSync(path)) return readdirSync(path).sort();
  return [textOf(folder, name)];
}

/** Reads every source file under `folder` into records, and collects what they could not use. @throws {FactsError} */
export function readSources(folder: string) {
  const quarantine: QuarantineRow[] = [];
  const take = <T>(file: string, read: (text: string) => Extracted<T>): T[] => {
    const extracted = read(textOf(folder, file));
    quarantine.push(...extracted.quarantine);
    return extracted.records;
  };
  const squadFiles = filesOf(folder, 'planteis').filter((name) => squadSeason(name) > 0);
  return {
    matches: take('jogos/dados_jogos.json', readDadosJogos),
    sheets: take('jogos/dados_completos_farense.json', readDadosCompletos),
    results: take('resultados/resultados_completos.md', readResultadosCompletos),
    tables: take('classificacoes/classificacoes_completas.md', readClassificacoesCompletas),
    oldTables: take('versoes_antigas/classificacoes.txt', readClassificacoesAntigas),
    squads: squadFiles.flatMap((name) =>
      take(`planteis/${name}`, (text) => readPlantel(text, name, squadSeason(name))),
    ),
    players: filesOf(folder, 'detalhes_jogadores').flatMap((name) =>
      take(`detalhes_jogadores/${name}`, (text) => readDetalhesJogadores(text, name)),
    ),
    teams: take('jogadores/equipas.txt', readEquipas),
    presidents: take('outros/presidentes.txt', readPresidentes),
    contradictions: take('historia/LEIA-ME-marcos.md', readContradicoes),
    milestones: take('historia/marcos.csv', readMarcos),
    quarantine,
  };
}

export type Sources = ReturnType<typeof readSources>;
