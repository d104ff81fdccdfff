import type { Answer } from '#server/contracts/answer.ts';
import type { Evidence, EvidenceRow } from '#server/contracts/evidence.ts';
import type { Reader } from '../lexicon/reader.ts';
import { promptRow } from '../prompt-row.ts';
import { isHarmless } from './harmless-words.ts';
import { isRefusal } from './is-refusal.ts';
import { type Mention, says } from './mention.ts';
import { self } from './read-names.ts';
import { type ReadSentence, readSentence, type Statement, subject } from './read-sentence.ts';
import { splitSentences } from './split-sentences.ts';
import { stem } from './stem.ts';

/** What is known to be true about one question: of rows, of the composed answer, of the notes beside them. */
export interface Truths {
  readonly statements: readonly Truth[];
  /** Words that occur in them. */
  readonly words: ReadonlySet<string>;
  /** What a refusal may repeat. */
  readonly refusal: Refusal;
  /** How sentences of the composed answer begin, where with yes or no. */
  readonly leads: ReadonlySet<Lead>;
  readonly outcome: Answer['outcome'];
}

export type Lead = 'sim' | 'nao';

/** Null where nothing is refused: the records have what was asked. */
export type Refusal = { readonly mentions: readonly Mention[]; readonly words: ReadonlySet<string> } | null;

/** All that belongs together in one truth. */
export interface Truth {
  readonly mentions: readonly Mention[];
  readonly denies: boolean;
}

export interface TruthSource {
  readonly question: string;
  readonly answer: Pick<Answer, 'evidence' | 'sentences' | 'outcome'> & Partial<Pick<Answer, 'choices' | 'figures'>>;
}

/** What belongs to a row by its table, which its values do not say. */
const tableWords: Record<string, string> = {
  managers: 'treinador',
  presidents: 'presidente',
  squad_entries: 'jogador do plantel',
  season_stats: 'jogador do plantel',
  goals: 'marcador; golo',
  honours: 'título',
  seasons: 'escalão',
  stages: 'escalão',
};
const keyWords: Record<string, string> = {
  nascimento: 'nasceu',
  naturalidade: 'nasceu',
  morte: 'morreu',
  arbitro: 'árbitro',
  assistencia: 'espectadores',
  marcador: 'marcador',
};
const zeros: Record<string, string> = {
  vitorias: 'vitórias',
  empates: 'empates',
  derrotas: 'derrotas',
  golos_marcados: 'golos marcados',
  golos_sofridos: 'golos sofridos',
  pontos: 'pontos',
  jogos: 'jogos',
  golos: 'golos',
};

/** A row as a text of parts that all belong together: as the prompt says it, and what it leaves out. */
function textOfRow(row: EvidenceRow): string {
  const values = Object.entries(row.values);
  const extra = [
    tableWords[row.table],
    ...(row.table === 'goals' ? [row.values.equipa === 'Farense' ? 'pelo Farense' : 'pelo adversário'] : []),
    ...values.map(([key, value]) => (value !== null && value !== '' ? keyWords[key] : undefined)),
    ...values.map(([key, value]) => (value === 0 && zeros[key] ? `0 ${zeros[key]}` : undefined)),
  ].filter((text) => text !== undefined);
  return [promptRow(row), ...extra].join('; ');
}

/** Long values are texts of their own, several sentences perhaps. */
const isProse = (value: unknown): value is string => typeof value === 'string' && value.length > 40 && / /.test(value);

const notes = ({ premise, coverage, conflicts }: Evidence): string[] => [
  ...(premise ? [premise.actual, `Não é verdade que ${premise.claimed}`] : []),
  ...(coverage ? [coverage.note, `${coverage.known} de ${coverage.total}`] : []),
  ...conflicts.flatMap(({ decision }) => (decision ? [decision] : [])),
];

/** What sources disagree on is no truth: only what the composed answer says of it may be said. */
const disputed = ({ conflicts }: Evidence): string[] =>
  conflicts.flatMap(({ topic, versions }) => versions.map(({ text, source }) => `${topic}: ${text} (${source})`));

const withoutDisputes = (text: string, { conflicts }: Evidence): string =>
  conflicts
    .flatMap(({ versions }) => versions)
    .reduce((rest, version) => rest.replaceAll(version.text, ' '), text)
    .trim();

export function truthsOf({ question, answer }: TruthSource, reader: Reader): Truths {
  const read = (text: string) => readSentence(text, reader, isHarmless);
  const { evidence, sentences, choices = [], figures = [] } = answer;
  const rows = evidence.rows.map((row) => read(withoutDisputes(textOfRow(row), evidence)));
  const prose = [
    ...evidence.rows
      .flatMap(({ values }) => Object.values(values).filter(isProse))
      .map((text) => withoutDisputes(text, evidence)),
    ...notes(evidence),
    ...figures.map(({ label, value }) => `${value} ${label}`),
  ]
    .flatMap(splitSentences)
    .map(read);
  const labels = [...choices.map(({ label }) => label), ...evidence.sources.map(({ title }) => title)].map(read);
  const versions = disputed(evidence).map(read);
  const told = sentences.flatMap(splitSentences);
  const composed = told.map((text) => read(text.replace(leadPattern, '')));
  const wholeRows = rows.map(({ statements }, i) => {
    const { equipa } = evidence.rows[i]?.values ?? {};
    return withoutSubject(whole(statements), typeof equipa === 'string' && equipa !== 'Farense');
  });
  const own = [...composed.flatMap(({ statements }) => statements.map(together)), ...merged(composed)];
  return {
    statements: [
      ...wholeRows,
      ...[...prose, ...labels].flatMap(({ statements }) => statements.map(together)),
      ...own,
      ...own.flatMap((truth) => joined(truth, wholeRows)),
      ...(choices.length > 0 ? [whole(labels.slice(0, choices.length).flatMap(({ statements }) => statements))] : []),
    ],
    words: new Set([...rows, ...prose, ...labels, ...versions, ...composed].flatMap(({ words }) => words)),
    refusal: refusalOf(told.filter(isRefusal).map(read), read(question), answer.outcome, reader),
    leads: new Set(told.map(leadOf).filter((lead) => lead !== null)),
    outcome: answer.outcome,
  };
}

const leadPattern = /^(sim|não)[,:.]\s+/i;

/** "Sim: …", "Não, …". */
export function leadOf(sentence: string): Lead | null {
  const word = leadPattern.exec(sentence.replaceAll('**', ''))?.[1];
  return word === undefined ? null : word.toLowerCase() === 'sim' ? 'sim' : 'nao';
}

const idle: readonly Answer['outcome'][] = ['no-record', 'refused', 'off-topic'];

/** Where all was refused, a refusal may name what was asked; where only a detail was, it says what the composed one says. */
function refusalOf(
  refused: readonly ReadSentence[],
  asked: ReadSentence,
  outcome: Answer['outcome'],
  { topics }: Reader,
): Refusal {
  const free = idle.includes(outcome);
  if (refused.length === 0 && !free) return null;
  const said = [...refused, ...(free ? [asked] : [])];
  return {
    mentions: said.flatMap(({ statements }) =>
      statements.flatMap(({ mentions, carried }) => [...mentions, ...carried]),
    ),
    words: new Set([...said.flatMap(({ words }) => words), ...(free ? [...topics.missing.words].map(stem) : [])]),
  };
}

const together = ({ mentions, carried, denies }: Statement): Truth => ({ mentions: [...mentions, ...carried], denies });

/** A row of another club's says nothing of Farense. */
const withoutSubject = (truth: Truth, others: boolean): Truth =>
  others ? { ...truth, mentions: truth.mentions.filter(({ value }) => value !== self) } : truth;

const whole = (statements: readonly Statement[]): Truth => ({
  mentions: [subject, ...statements.flatMap(({ mentions }) => mentions)],
  denies: false,
});

/** Runs of the composed sentences in which nothing is said twice differently: they speak of one thing. */
function merged(sentences: readonly ReadSentence[]): Truth[] {
  const runs: Truth[] = [];
  let run: Mention[] = [];
  for (const statement of sentences.flatMap(({ statements }) => statements)) {
    const own = together(statement).mentions;
    const fits = !statement.denies && own.every((mention) => run.every((other) => !excludes(mention, other)));
    if (!fits) {
      runs.push({ mentions: run, denies: false });
      run = [];
    }
    if (!statement.denies) run = [...run, ...own];
  }
  return [...runs, { mentions: run, denies: false }].filter(({ mentions }) => mentions.length > 0);
}

/** A composed statement with each row that it is taken from: at least two of its figures, and none against it. */
function joined(truth: Truth, rows: readonly Truth[]): Truth[] {
  if (truth.denies) return [];
  return rows
    .filter(
      (row) =>
        truth.mentions.filter((mention) => isFigure(mention) && row.mentions.some((one) => says(one, mention)))
          .length >= 2 && truth.mentions.every((mention) => row.mentions.every((one) => !excludes(mention, one))),
    )
    .map((row) => ({ mentions: [...truth.mentions, ...row.mentions], denies: false }));
}

const isFigure = ({ kind }: Mention): boolean =>
  ['season', 'date', 'score', 'count', 'place', 'ordinal'].includes(kind);

const excludes = (a: Mention, b: Mention): boolean =>
  a.key !== null && a.key === b.key && a.value !== b.value && a.kind !== 'superlative';
