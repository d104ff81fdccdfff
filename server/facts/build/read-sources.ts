import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extracted, QuarantineRow } from '#server/sources/extracted.ts';
import { readDadosCompletos } from '#server/sources/matches/dados-completos.ts';
import { readDadosJogos } from '#server/sources/matches/dados-jogos.ts';
import { readResultadosCompletos } from '#server/sources/matches/resultados-completos.ts';
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

/** Reads every source file under `folder` into records, and collects what they could not use. @throws {FactsError} */
export function readSources(folder: string) {
  const quarantine: QuarantineRow[] = [];
  const take = <T>(file: string, read: (text: string) => Extracted<T>): T[] => {
    const extracted = read(textOf(folder, file));
    quarantine.push(...extracted.quarantine);
    return extracted.records;
  };
  return {
    matches: take('jogos/dados_jogos.json', readDadosJogos),
    sheets: take('jogos/dados_completos_farense.json', readDadosCompletos),
    results: take('resultados/resultados_completos.md', readResultadosCompletos),
    tables: take('classificacoes/classificacoes_completas.md', readClassificacoesCompletas),
    oldTables: take('versoes_antigas/classificacoes.txt', readClassificacoesAntigas),
    quarantine,
  };
}

export type Sources = ReturnType<typeof readSources>;
