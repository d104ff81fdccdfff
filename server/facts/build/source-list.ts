import type { FactRow } from '#server/contracts/facts.ts';

const row = (id: string, path: string, title: string, trust: number) => ({ id, path, title, trust });

/** Every source a fact can name, in the order of trust that decides conflicts. */
export const sourceList: FactRow<'sources'>[] = [
  row('dados-jogos', 'jogos/dados_jogos.json', 'Registo de jogos do Farense, 1933/34 a 2024/25', 1),
  row('classificacoes', 'classificacoes/classificacoes_completas.md', 'Classificações das épocas do Farense', 2),
  row('classificacoes-antigas', 'versoes_antigas/classificacoes.txt', 'Caderno de classificações (versão antiga)', 2),
  row('dados-completos', 'jogos/dados_completos_farense.json', 'Fichas de jogos do Farense', 3),
  row('resultados-completos', 'resultados/resultados_completos.md', 'Lista de resultados do Farense, 1913 a 2025', 5),
];
