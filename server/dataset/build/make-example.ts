import type { Answer } from '#server/contracts/answer.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { buildPrompt, type EarlierTurn } from '#server/knowledge/prompt.ts';
import { repairText } from '../clean/repair-text.ts';
import { estimateTokens } from '../count-tokens.ts';
import { unsupportedFigures } from '../text/unsupported-figures.ts';
import type { RandomSource } from './random-source.ts';
import { rephrase } from './rephrase.ts';
import type { Target, Topic } from './topic.ts';

/** A line of the dataset. */
export interface Example {
  readonly prompt: string;
  readonly completion: string;
  readonly metadata: {
    readonly id: string;
    readonly tipo: string;
    /** What sort of answer it is: the engine's outcome, in Portuguese. */
    readonly resposta: string;
    readonly epoca: string | null;
    readonly competicao: string | null;
    readonly entidade: string;
    /** Identifiers of the evidence rows in the prompt. */
    readonly fontes: readonly string[];
  };
}

export interface Asked {
  readonly topic: Topic;
  readonly target: Target;
  readonly id: string;
  readonly question: string;
  readonly earlier: readonly EarlierTurn[];
  readonly answer: Answer;
}

export const outcomeNames: Record<Answer['outcome'], string> = {
  answered: 'resposta',
  'no-record': 'sem-registo',
  ambiguous: 'escolha',
  'off-topic': 'fora-do-tema',
  corrected: 'correcao',
  refused: 'recusa',
  greeting: 'saudacao',
};

/** Longest answer in bytes. */
const longestAnswer = 400;
const mostTokens = 512;
const rephrasedShare = 0.6;
const shortShare = 0.45;

/** The example of a question that the engine answered; null when its figures are not all in the prompt. */
export function makeExample(asked: Asked, facts: Facts, random: RandomSource): Example | null {
  const { question, earlier, answer, topic } = asked;
  const { text, rowIds } = buildPrompt({ question, earlier, answer });
  const other = topic.asComposed !== true && random.chance(rephrasedShare) ? rephrase(answer, facts, random) : null;
  const brief = topic.firstIsEnough === true && random.chance(shortShare);
  const sentences =
    other === null
      ? answer.sentences
      : [other, ...answer.sentences.slice(1).filter((sentence) => !repeats(sentence, other))];
  const kept = supported(brief ? sentences.slice(0, 1) : sentences, text);
  return kept === null ? null : finish(asked, text, kept, outcomeNames[answer.outcome], rowIds);
}

/** The example that says that there is no record: the evidence does not have what is asked. */
export function makeRefusal(asked: Asked, withEvidence: boolean, random: RandomSource): Example | null {
  const { target, question, earlier } = asked;
  if (!target.lacks) return null;
  const evidence = { ...asked.answer.evidence, premise: null, coverage: null, conflicts: [] };
  const answer = { evidence: withEvidence ? evidence : { ...evidence, rows: [] }, sentences: [] };
  const { text, rowIds } = buildPrompt({ question, earlier, answer });
  const completion = random.pick([
    `Não tenho registo d${target.lacks}.`,
    `Nos registos não encontro ${target.lacks}: não há dados que o digam.`,
    `Não há registo d${target.lacks} nos dados que tenho.`,
    `Isso não consta dos registos que tenho: falta ${target.lacks}.`,
    `Não sei: os registos não trazem ${target.lacks}.`,
  ]);
  return finish(asked, text, agree(completion), 'sem-registo', rowIds);
}

/** "falta os cartões" → "faltam os cartões". */
const agree = (text: string): string =>
  text.replace(/\bfalta (?=[oa]s )/, 'faltam ').replace(/não há dados que o digam/, 'não há dados sobre isso');

/** A sentence that only says again what the rephrased one says. */
const repeats = (sentence: string, said: string): boolean => {
  const figures = sentence.match(/\d+/g) ?? [];
  const record = /\d+ vitórias?, \d+ empates? e \d+ derrotas?/.exec(sentence)?.[0];
  return (
    (record !== undefined && said.includes(record)) ||
    (figures.length > 0 && figures.every((figure) => said.includes(figure)))
  );
};

/** The sentences whose figures and names the prompt has, as far as there is room; null when the first is not one. */
function supported(sentences: readonly string[], prompt: string): string | null {
  let text = '';
  for (const [i, composed] of sentences.entries()) {
    const sentence = repairText(namedAsThere(composed, prompt), true, new Set());
    const next = text === '' ? sentence : `${text} ${sentence}`;
    const fits = Buffer.byteLength(next) <= longestAnswer;
    if (fits && unsupportedFigures(sentence, prompt).length === 0 && unsupportedNames(sentence, prompt).length === 0)
      text = next;
    else if (i === 0) return null;
  }
  return text === '' ? null : text;
}

/** The second level had four names; an answer uses the one that its evidence has. */
function namedAsThere(sentence: string, prompt: string): string {
  if (prompt.includes('Segunda Liga')) return sentence;
  const names = ['LigaPro', 'II Liga', 'Liga Portugal 2'].filter((name) => prompt.includes(name));
  return names.length === 1 && names[0] ? sentence.replaceAll('Segunda Liga', names[0]) : sentence;
}

const always = new Set(['farense', 'faro', 'liga', 'taça', 'portugal', 'divisão', 'algarve']);

/** Names inside a sentence that the prompt does not have. */
function unsupportedNames(sentence: string, prompt: string): string[] {
  const given = prompt.toLowerCase();
  const names = sentence.replaceAll('**', '').match(/(?<=[\p{Ll}\d,;(«] ?)\p{Lu}[\p{L}]{2,}/gu) ?? [];
  return names.filter((name) => !always.has(name.toLowerCase()) && !given.includes(name.toLowerCase()));
}

function finish(
  asked: Asked,
  prompt: string,
  completion: string,
  resposta: string,
  rowIds: readonly string[],
): Example | null {
  if (estimateTokens({ prompt, completion, messages: null, format: 'prompt-completion' }) > mostTokens) return null;
  const shown = asked.answer.evidence.rows.filter(({ id }) => rowIds.includes(id));
  const metadata = {
    id: asked.id,
    tipo: asked.topic.tipo,
    resposta,
    epoca: only(shown.map(({ values }) => values.epoca)) ?? seasonOf(asked.target),
    competicao: only(
      shown.map(({ values }) =>
        typeof values.competicao === 'string' ? values.competicao.replace(/,? \d{4}\/\d{2}$/, '') : null,
      ),
    ),
    entidade: asked.target.entity,
    fontes: rowIds,
  };
  return { prompt, completion, metadata };
}

/** The one text that all have, or null. */
export function only(values: readonly unknown[]): string | null {
  const [first, ...others] = [...new Set(values.filter((value) => value !== null && value !== undefined))];
  return typeof first === 'string' && others.length === 0 ? first : null;
}

function seasonOf({ entity }: Target): string | null {
  const year = /^epoca:(\d{4})$/.exec(entity)?.[1];
  return year === undefined ? null : `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`;
}
