/** What an admin reads for the details that are kept with an action. */
const names: Readonly<Record<string, string>> = {
  adapter: 'adaptador',
  all: 'todas',
  bits: 'bits',
  bytes: 'bytes',
  checkpoint: 'ponto de controlo',
  days: 'dias',
  deleted: 'apagadas',
  edit: 'alteração',
  evaluation: 'avaliação',
  id: 'número',
  job: 'trabalho',
  kind: 'tipo',
  model: 'modelo',
  name: 'nome',
  only: 'só',
  removed: 'retirado',
  repo: 'repositório',
  role: 'papel',
  run: 'treino',
  seed: 'sorteio',
  title: 'título',
  upload: 'carregamento',
  values: 'valores',
  version: 'versão',
};

const roles: Readonly<Record<string, string>> = { admin: 'administra', viewer: 'só vê' };

function said(name: string, value: unknown): string {
  if (value === true) return 'sim';
  if (value === false) return 'não';
  if (name === 'role') return roles[String(value)] ?? String(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Details of an action in words; what is empty, or said by the action itself, is left out. */
export function detailWords(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail)
    .filter(([name, value]) => name !== 'what' && value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${names[name] ?? name}: ${said(name, value)}`)
    .join(' · ');
}
