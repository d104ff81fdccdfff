import type { EvidenceRow } from '#server/contracts/evidence.ts';
import { dateInWords } from './compose/dates.ts';
import { count, number, ordinal } from './compose/portuguese.ts';
import { roundInWords } from './compose/rounds.ts';

type Values = EvidenceRow['values'];
type Value = Values[string];

const outcomes: Record<string, string> = { V: 'vitória', E: 'empate', D: 'derrota' };
const fates: Record<string, string> = {
  sobe: 'subiu de divisão',
  desce: 'desceu de divisão',
  mantem: 'manteve-se no mesmo escalão',
};
const venues: Record<string, string> = { casa: 'em casa', fora: 'fora', neutro: 'em campo neutro' };

/** Figures that are said with their noun: 16 → "16 vitórias". */
const counted: Record<string, [singular: string, plural: string]> = {
  jogos: ['jogo', 'jogos'],
  vitorias: ['vitória', 'vitórias'],
  empates: ['empate', 'empates'],
  derrotas: ['derrota', 'derrotas'],
  pontos: ['ponto', 'pontos'],
  golos: ['golo', 'golos'],
  golos_marcados: ['golo marcado', 'golos marcados'],
  golos_sofridos: ['golo sofrido', 'golos sofridos'],
  equipas: ['equipa', 'equipas'],
  epocas: ['época', 'épocas'],
  assistencia: ['espectador', 'espectadores'],
  jogos_sem_resultado: ['jogo sem resultado', 'jogos sem resultado'],
};

const isoDate = /^\d{4}-\d{2}(-\d{2})?$/;

/** Names of values that are not spelled as the words they are. */
const spelled: Record<string, string> = {
  arbitro: 'árbitro',
  ate: 'até',
  camisola: 'camisola n.º',
  confianca: 'confiança',
  epocas: 'épocas',
  escalao: 'escalão',
  escalao_seguinte: 'escalão seguinte',
  estadio: 'estádio',
  media: 'média',
  papeis: 'papéis',
  posicao: 'posição',
  ultima: 'última',
};
const label = (name: string): string => spelled[name] ?? name.replaceAll(/[_-]/g, ' ');

/** A year has no thousands to part. */
const plainNumber = (value: number): string => (value >= 1800 && value < 2100 ? String(value) : number(value));

/** A value as the answer would say it, so that the model only has to copy. Null when there is nothing to say. */
function say(name: string, value: Value | undefined): string | null {
  if (value === null || value === undefined || value === '' || value === false) return null;
  if (value === true) return label(name);
  const noun = counted[name];
  if (typeof value === 'number') {
    if (noun) return count(value, ...noun);
    if (name === 'lugar') return `${ordinal(value)} lugar`;
    // That there are none of some side count says nothing; of matches and goals it does.
    return value === 0 && name !== 'valor' ? null : `${label(name)}: ${plainNumber(value)}`;
  }
  if (name === 'local') return venues[value] ?? null;
  if (name === 'desfecho' && fates[value]) return fates[value];
  if (name === 'resultado' && outcomes[value]) return outcomes[value];
  if (name === 'jornada') return (roundInWords(value) ?? value).replace(/^n[oa]s? /, '');
  if (isoDate.test(value)) return name === 'data' ? dateInWords(value) : `${label(name)}: ${dateInWords(value)}`;
  if (['data', 'epoca', 'competicao', 'hora', 'equipa', 'nome', 'texto', 'ambito', 'o_que'].includes(name))
    return value;
  return `${label(name)}: ${value}`;
}

const sayAll = (values: Values, names: readonly string[]): string[] =>
  names.map((name) => say(name, values[name])).filter((text) => text !== null);

/** Two goals as one score; Farense's first. */
function score(values: Values, what: string): string | null {
  const [own, other] = [values[`${what}_farense`], values[`${what}_adversario`]];
  return typeof own === 'number' && typeof other === 'number' ? `${own}-${other}` : null;
}

function match(values: Values): string[] {
  const goals = score(values, 'golos');
  const halfTime = score(values, 'intervalo');
  const shootOut = score(values, 'penaltis');
  return [
    goals ? `Farense ${goals} ${values.adversario}` : `Farense e ${values.adversario}, sem resultado`,
    ...sayAll(values, ['resultado', 'local', 'data', 'hora', 'competicao', 'jornada']),
    values.prolongamento ? 'após prolongamento' : '',
    shootOut ? `${shootOut} no desempate por penáltis` : '',
    values.decisao_administrativa ? 'decisão administrativa' : '',
    halfTime ? `ao intervalo ${halfTime}` : '',
    ...sayAll(values, ['estadio', 'cidade', 'arbitro', 'assistencia']),
  ];
}

function rest(values: Values): string[] {
  const said = new Set(['golos_farense', 'golos_adversario']);
  const goals = score(values, 'golos');
  return [
    ...(goals ? [goals] : sayAll(values, [...said])),
    ...sayAll(
      values,
      Object.keys(values).filter((name) => !said.has(name) && !/(^|_)id$/.test(name) && !isZero(name, values[name])),
    ),
  ];
}

/** Counts of what is not there say nothing. */
const isZero = (name: string, value: Value | undefined): boolean =>
  value === 0 && (name === 'jogos_sem_resultado' || name === 'acerto_pontos');

const names: Record<string, string> = { matches: 'jogo', standings: 'classificação', calculo: 'conta' };

/** One row of evidence as a line of the prompt: "jogo: Farense 4-1 Benfica; vitória; em casa; 1 de abril de 1995". */
export function promptRow(row: EvidenceRow): string {
  const parts = row.table === 'matches' && 'golos_farense' in row.values ? match(row.values) : rest(row.values);
  return `${names[row.table] ?? row.table.replaceAll('_', ' ')}: ${parts.filter(Boolean).join('; ')}`;
}
