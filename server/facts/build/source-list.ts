import type { FactRow } from '#server/contracts/facts.ts';

const row = (id: string, path: string, title: string, trust: number) => ({ id, path, title, trust });

/** Every source a fact can name, in the order of trust that decides conflicts. */
export const sourceList: FactRow<'sources'>[] = [
  row('dados-jogos', 'jogos/dados_jogos.json', 'Registo de jogos do Farense, 1933/34 a 2024/25', 1),
  row('classificacoes', 'classificacoes/classificacoes_completas.md', 'Classificações das épocas do Farense', 2),
  row('classificacoes-antigas', 'versoes_antigas/classificacoes.txt', 'Caderno de classificações (versão antiga)', 2),
  row('dados-completos', 'jogos/dados_completos_farense.json', 'Fichas de jogos do Farense', 3),
  row('planteis', 'planteis/', 'Plantéis do Farense, 1970/71 a 2024/25', 4),
  row('detalhes-jogadores', 'detalhes_jogadores/', 'Fichas dos jogadores do Farense', 4),
  row('equipas', 'jogadores/equipas.txt', 'Equipas e treinadores do Farense, 1910/11 a 2024/25', 4),
  row('adicionados', 'data/curated/adicionados/', 'Factos acrescentados à mão depois da importação', 4),
  row('presidentes', 'outros/presidentes.txt', 'Lista de presidentes do clube', 4),
  row('resultados-completos', 'resultados/resultados_completos.md', 'Lista de resultados do Farense, 1913 a 2025', 5),
  row('marcos', 'historia/marcos.csv', 'Marcos da história do Farense e do futebol em Faro', 6),
  row('biografias', 'data/curated/biografias/', 'Biografias, redigidas de novo a partir dos factos das fontes', 7),
  row('decisoes', 'data/curated/', 'Decisões feitas à mão neste projeto', 8),
];
