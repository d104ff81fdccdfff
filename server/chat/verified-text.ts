import type { Answer } from '#server/contracts/answer.ts';
import type { Reader } from '#server/knowledge/lexicon/reader.ts';
import { type KeyFacts, keyFacts, tellsKey } from '#server/knowledge/verify/key-facts.ts';
import { saysAll } from '#server/knowledge/verify/says-all.ts';
import { splitSentences } from '#server/knowledge/verify/split-sentences.ts';
import { stem } from '#server/knowledge/verify/stem.ts';
import { type Truths, truthsOf } from '#server/knowledge/verify/truths.ts';
import { type Objection, verifySentence } from '#server/knowledge/verify/verify-sentence.ts';

/** Sentences that the model may write more than the composed answer has. */
const spareSentences = 3;

/** Takes a model's sentences one by one and tells which may be shown; what is missing at the end it composes. */
export class VerifiedText {
  readonly replaced: string[] = [];
  readonly objections: Objection[] = [];
  private readonly question: string;
  private readonly answer: Answer;
  private readonly truths: Truths;
  private readonly reader: Reader;
  private readonly key: KeyFacts;
  private readonly composed: readonly string[];
  private readonly shown: string[] = [];
  /** True, but not yet what was asked. */
  private held: string[] = [];

  constructor(question: string, answer: Answer, reader: Reader) {
    this.question = question;
    this.answer = answer;
    this.reader = reader;
    this.truths = truthsOf({ question, answer }, reader);
    this.key = keyFacts(answer, reader);
    this.composed = answer.sentences.flatMap(splitSentences);
  }

  /** Whether something of the model's is shown. */
  get isShown(): boolean {
    return this.shown.length > 0;
  }

  /** What may be shown now that the model has written this sentence; null: it should write no more. */
  take(written: string): string[] | null {
    const sentence = tidy(written);
    const said = [...this.shown, ...this.held];
    if (said.length >= this.composed.length + spareSentences) return null;
    // Small models end in a loop: nothing false, and nothing more to come.
    if (said.includes(sentence)) return null;
    const { supported, objections } = verifySentence(sentence, this.truths, this.reader, said.at(-1));
    if (!supported) {
      this.replaced.push(sentence);
      this.objections.push(...objections);
      return null;
    }
    this.held.push(sentence);
    if (this.shown.length === 0 && !tellsKey(this.held, this.key, this.reader)) return [];
    const now = this.held;
    this.held = [];
    this.shown.push(...now);
    return now;
  }

  /**
   * What the composed answer adds at the end: after a sentence that was replaced or never came, all that is not said
   * yet; else only what was asked for: in bold, or in the question's own words.
   */
  finish(complete: boolean): string[] {
    this.replaced.push(...this.held);
    if (this.held.length > 0) this.objections.push({ reason: 'claim', text: 'does not answer' });
    this.held = [];
    const whole = complete && this.isShown && this.replaced.length === 0;
    const wanted = whole ? this.composed.filter((sentence) => this.isAsked(sentence)) : this.composed;
    if (!this.isShown) return this.answer.sentences;
    return wanted.filter((sentence) => !saysAll(this.shown, sentence, this.reader));
  }

  /** Whether what it has in bold was said, and of the same: another match may have had the same score. */
  private isTold(sentence: string): boolean {
    const key = keyFacts({ sentences: [sentence] }, this.reader);
    if (this.key.bold.length === 1) return tellsKey(this.shown, key, this.reader);
    return this.shown.some((said) => tellsKey([said], key, this.reader) && saysAll([sentence], said, this.reader));
  }

  private isAsked(sentence: string): boolean {
    if (sentence.includes('**')) return !this.isTold(sentence);
    const said = new Set(contentWords(this.shown.join(' ')));
    const told = new Set(contentWords(sentence));
    return contentWords(this.question).some((word) => told.has(word) && !said.has(word));
  }
}

/** Words of questions about anything. */
const everyday = new Set(['jogo', 'resultado', 'farense', 'epoca', 'equipa', 'foram', 'quantos', 'quantas'].map(stem));
const contentWords = (text: string): string[] =>
  (text.match(/\p{L}{4,}/gu) ?? []).map(stem).filter((word) => !everyday.has(word));

/** Emphasis that never ends would swallow what follows. */
function tidy(sentence: string): string {
  const text = sentence.replace(/\s+/g, ' ').trim();
  const balanced = (text.match(/\*\*/g)?.length ?? 0) % 2 === 0 ? text : text.replaceAll('**', '');
  return /[.!?…]["»)*]*$/.test(balanced) ? balanced : `${balanced}.`;
}
