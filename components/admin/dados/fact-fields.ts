/** The kinds of change that an admin makes to the facts. */
export type FactKind = 'match' | 'person' | 'alias' | 'correction' | 'alias-removal';

export interface FactField {
  /** Column of the change. */
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Seldom known: folded away at first. */
  extra?: boolean;
  type?: 'date' | 'number';
  options?: readonly { value: string; label: string }[];
  /** Offers the records of this table, by any of their names. */
  records?: 'clubs' | 'stages' | 'people' | 'matches';
}

const source: FactField = {
  name: 'fonte',
  label: 'Fonte',
  required: true,
  hint: 'Onde isto está escrito: um endereço, ou um jornal e o seu dia.',
};

const choices = (...values: string[]) => values.map((value) => ({ value, label: value }));
const whose = [
  { value: 'clube', label: 'de um clube' },
  { value: 'pessoa', label: 'de uma pessoa' },
];

const match: FactField[] = [
  { name: 'data', label: 'Data', type: 'date', required: true },
  { name: 'adversario', label: 'Adversário', required: true, records: 'clubs', hint: 'Qualquer nome do clube.' },
  { name: 'campo', label: 'Campo', required: true, options: choices('casa', 'fora', 'neutro') },
  { name: 'golos_marcados', label: 'Golos do Farense', type: 'number', required: true },
  { name: 'golos_sofridos', label: 'Golos do adversário', type: 'number', required: true },
  source,
  { name: 'fase', label: 'Competição', records: 'stages', hint: 'Sem ela, o campeonato da época.' },
  { name: 'jornada', label: 'Jornada ou eliminatória', hint: 'J12, 1/8, MF, F' },
  {
    name: 'prolongamento',
    label: 'Prolongamento',
    extra: true,
    options: [
      { value: '', label: 'não' },
      { value: 'sim', label: 'sim' },
    ],
  },
  { name: 'penaltis_marcados', label: 'Penáltis, Farense', extra: true, type: 'number' },
  { name: 'penaltis_sofridos', label: 'Penáltis, adversário', extra: true, type: 'number' },
  { name: 'estadio', label: 'Estádio', extra: true },
  { name: 'arbitro', label: 'Árbitro', extra: true },
  { name: 'espetadores', label: 'Espetadores', extra: true, type: 'number' },
];

const person: FactField[] = [
  { name: 'nome', label: 'Nome por que é conhecida', required: true },
  {
    name: 'id',
    label: 'Identificador',
    required: true,
    hint: 'Letras minúsculas, números e hífenes: joao-silva. Não muda depois.',
  },
  {
    name: 'papeis',
    label: 'Papéis',
    required: true,
    hint: 'jogador, treinador, presidente, dirigente, fundador; vários separam-se por ;',
  },
  source,
  { name: 'nome_completo', label: 'Nome completo', extra: true },
  {
    name: 'posicao',
    label: 'Posição',
    extra: true,
    options: [{ value: '', label: '—' }, ...choices('guarda-redes', 'defesa', 'médio', 'avançado')],
  },
  { name: 'nascimento', label: 'Nascimento', extra: true, hint: 'AAAA-MM-DD, ou o que se souber.' },
  { name: 'local', label: 'Local de nascimento', extra: true },
  { name: 'nacionalidade', label: 'Nacionalidade', extra: true },
];

const alias: FactField[] = [
  { name: 'alias', label: 'O outro nome', required: true },
  { name: 'de_quem', label: 'De quem é', required: true, options: whose },
  { name: 'id', label: 'Clube ou pessoa', required: true, hint: 'Escreve um nome e escolhe.' },
  { name: 'tipo', label: 'Que nome é', required: true, options: choices('nome', 'alcunha', 'sigla', 'completo') },
  { name: 'de', label: 'Desde a época', type: 'number', hint: 'Ano em que começa; só para clubes.' },
  { name: 'ate', label: 'Até à época', type: 'number' },
  source,
];

const removal: FactField[] = [
  { name: 'de_quem', label: 'De quem é', required: true, options: whose },
  { name: 'id', label: 'Clube ou pessoa', required: true, hint: 'Escreve um nome e escolhe.' },
  { name: 'alias', label: 'Nome a retirar', required: true, hint: 'Tal como está nos factos.' },
  source,
];

/** The fields of each form, in their order. */
export const factFields: Readonly<Record<Exclude<FactKind, 'correction'>, readonly FactField[]>> = {
  match,
  person,
  alias,
  'alias-removal': removal,
};

/** What may be corrected of an imported record, with what its columns are called. */
export const correctableFields: Readonly<Record<'matches' | 'people', readonly FactField[]>> = {
  matches: [
    { name: 'date', label: 'Data', hint: 'AAAA-MM-DD, ou o que se souber.' },
    { name: 'venue', label: 'Campo', options: choices('casa', 'fora', 'neutro', 'desconhecido') },
    { name: 'goals_for', label: 'Golos do Farense', type: 'number' },
    { name: 'goals_against', label: 'Golos do adversário', type: 'number' },
    { name: 'round', label: 'Jornada ou eliminatória' },
    { name: 'stadium', label: 'Estádio' },
    { name: 'city', label: 'Cidade' },
    { name: 'referee', label: 'Árbitro' },
    { name: 'attendance', label: 'Espetadores', type: 'number' },
  ],
  people: [
    { name: 'name', label: 'Nome' },
    { name: 'full_name', label: 'Nome completo' },
    { name: 'position', label: 'Posição' },
    { name: 'birth_date', label: 'Nascimento', hint: 'AAAA-MM-DD, ou o que se souber.' },
    { name: 'birth_place', label: 'Local de nascimento' },
    { name: 'death_date', label: 'Morte' },
    { name: 'nationality', label: 'Nacionalidade' },
    { name: 'height_cm', label: 'Altura, cm', type: 'number' },
  ],
};

export const factKinds: readonly { value: FactKind; label: string }[] = [
  { value: 'match', label: 'Novo jogo' },
  { value: 'person', label: 'Nova pessoa' },
  { value: 'alias', label: 'Outro nome de um clube ou de uma pessoa' },
  { value: 'correction', label: 'Corrigir um jogo ou uma pessoa' },
  { value: 'alias-removal', label: 'Retirar um nome errado' },
];
