import type { Answer } from '#server/contracts/answer.ts';
import { chooseRows } from './prompt-choose-rows.ts';

/**
 * The one prompt format: training examples, the chat and the evaluation all send exactly this.
 *
 *     <instruction>
 *
 *     Dados:
 *     - classificação: I Divisão 1994/95; 1994/95; 5.º lugar; Farense; 37 pontos; …
 *     - resposta: 5.º lugar; 37 pontos
 *
 *     Antes: E em 93/94? — Em 1993/94, o Farense ficou em 8.º lugar …
 *     Pergunta: e na época seguinte?
 *
 * It is one user message, because Mistral's template has no system role; the instruction comes first, so that its
 * tokens can be kept from one question to the next.
 */

/** A turn of the conversation before this question. */
export interface EarlierTurn {
  readonly question: string;
  /** Empty where the answer is not known. */
  readonly answer: string;
}

export interface PromptInput {
  readonly question: string;
  /** Oldest first. Only the latest that fit are used. */
  readonly earlier: readonly EarlierTurn[];
  /** What the knowledge engine found; its sentences tell which rows matter most. */
  readonly answer: Pick<Answer, 'evidence' | 'sentences'> & Partial<Pick<Answer, 'choices'>>;
}

export interface Prompt {
  readonly text: string;
  readonly messages: readonly [{ readonly role: 'user'; readonly content: string }];
  /** Identifiers of the rows that the prompt shows. */
  readonly rowIds: readonly string[];
}

export const promptInstruction =
  'Responde em português de Portugal, só com os dados. Se não chegam, diz que não há registo.';

const noData = '(sem registos)';
const dataHeading = 'Dados:';
const earlierMark = 'Antes: ';
const questionMark = 'Pergunta: ';

/**
 * Longest prompt in bytes of UTF-8. Together with an answer of 400 bytes it stays within 512 tokens at three bytes a
 * token, which is fewer than a Portuguese vocabulary needs.
 */
export const longestPrompt = 1_100;
const longestQuestion = 300;
const longestEarlierAnswer = 140;
const mostEarlier = 2;
/** Bytes for what is not a row: a corrected premise, coverage, choices, sources that disagree, the short answer. */
const mostNotes = 420;
const longestShortAnswer = 160;

/** Builds the prompt of a question. Deterministic; never longer than {@link longestPrompt}. */
export function buildPrompt(input: PromptInput): Prompt {
  const asked = `${questionMark}${shorten(oneLine(input.question), longestQuestion)}`;
  const fixed = bytes(`${promptInstruction}\n\n${dataHeading}\n${noData}\n\n${asked}`);
  const notes = linesWithin(noteLines(input.answer), mostNotes);
  let room = longestPrompt - fixed - bytes(notes.join('\n')) - notes.length;
  const earlier = linesWithin(earlierLines(input.earlier), Math.min(room, 360));
  room -= bytes(earlier.join('\n')) + earlier.length;
  const rows = chooseRows(input.answer, room);
  const data = [...rows.map(({ line }) => line), ...notes];
  const text = [
    `${promptInstruction}\n\n${dataHeading}`,
    ...(data.length > 0 ? data : [noData]),
    '',
    ...earlier.reverse(),
    asked,
  ].join('\n');
  return { text, messages: [{ role: 'user', content: text }], rowIds: rows.map(({ id }) => id) };
}

/** The question inside a prompt of this format; of any other text, the text itself. */
export function questionOf(prompt: string): string {
  if (!prompt.startsWith(promptInstruction)) return prompt;
  const at = prompt.lastIndexOf(`\n${questionMark}`);
  return at < 0 ? prompt : prompt.slice(at + 1 + questionMark.length);
}

/** The part of a prompt of this format that an answer may draw on; null for any other text. */
export function evidenceOf(prompt: string): string | null {
  if (!prompt.startsWith(promptInstruction)) return null;
  const start = prompt.indexOf(dataHeading) + dataHeading.length;
  const end = prompt.lastIndexOf('\n\n');
  return end < start ? null : prompt.slice(start, end).trim();
}

function noteLines({ evidence, choices = [], sentences }: PromptInput['answer']): string[] {
  const { premise, coverage, conflicts } = evidence;
  return [
    ...(premise ? [`- correção: não é verdade que ${premise.claimed}; ${premise.actual}`] : []),
    ...(coverage ? [`- cobertura: ${coverage.note}`] : []),
    ...(choices.length > 0 ? [`- escolha: ${choices.map(({ label }) => label).join(' / ')}`] : []),
    ...conflicts.map(
      ({ topic, versions }) =>
        `- fontes em desacordo sobre ${topic}: ${versions.map(({ text, source }) => `${text} (${source})`).join(' / ')}`,
    ),
    ...shortAnswer(sentences),
  ].map(oneLine);
}

/**
 * What of all this answers the question: yes or no, and what the composed answer has in bold. Which figure of a row is
 * meant is what models mistake most often, small ones above all.
 */
function shortAnswer(sentences: readonly string[]): string[] {
  const lead = /^(Sim|Não)\b(?! (?:tenho|há) registo)/.exec(sentences[0] ?? '')?.[0].toLowerCase();
  const bold = sentences.flatMap((sentence) => [...sentence.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words));
  let text = '';
  for (const part of new Set(lead === undefined ? bold : [lead, ...bold])) {
    const next = text === '' ? part : `${text}; ${part}`;
    if (bytes(next) > longestShortAnswer) break;
    text = next;
  }
  return text === '' ? [] : [`- resposta: ${text}`];
}

/** Latest first, so that the oldest is the first to be left out. */
function earlierLines(turns: readonly EarlierTurn[]): string[] {
  return turns
    .slice(-mostEarlier)
    .reverse()
    .map(
      ({ question, answer }) =>
        `${earlierMark}${shorten(oneLine(question), longestEarlierAnswer)}${answer ? ` — ${shorten(oneLine(answer), longestEarlierAnswer)}` : ''}`,
    );
}

function linesWithin(lines: readonly string[], room: number): string[] {
  let left = room;
  return lines.filter((line) => {
    const cost = bytes(line) + 1;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

const bytes = (text: string): number => Buffer.byteLength(text);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Cuts at a word, within a length in bytes. */
function shorten(text: string, longest: number): string {
  const plain = text.replaceAll('**', '');
  if (bytes(plain) <= longest) return plain;
  const words = plain.split(' ');
  while (words.length > 1 && bytes(`${words.join(' ')}…`) > longest) words.pop();
  const cut = words.join(' ');
  return bytes(cut) > longest
    ? `${Buffer.from(cut)
        .subarray(0, longest - 3)
        .toString('utf8')
        .replace(/\uFFFD+$/, '')}…`
    : `${cut}…`;
}
