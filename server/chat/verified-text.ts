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

/**
 * Takes a model's sentences one by one and tells which may be shown. A sentence that fails ends a draft; another may go on
 * from what is shown. What is missing at the end it composes.
 */
export class VerifiedText {
  readonly objections: Objection[] = [];
  private readonly question: string;
  private readonly answer: Answer;
  private readonly truths: Truths;
  private readonly reader: Reader;
  private readonly key: KeyFacts;
  private readonly composed: readonly string[];
  private readonly shown: string[] = [];
  private readonly refused: string[] = [];
  /** True, but not yet what was asked. */
  private held: string[] = [];
  private state: 'writing' | 'refused' | 'enough' | 'complete' = 'writing';

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

  /** Sentences of the model's that are shown. */
  get length(): number {
    return this.shown.length;
  }

  /** Whether this draft may write on. */
  get listens(): boolean {
    return this.state === 'writing';
  }

  /** Whether there is something that a draft could say: not after one that came to a good end. */
  get goesOn(): boolean {
    return this.state === 'writing' || this.state === 'refused';
  }

  /** Sentences in whose stead composed ones stand. */
  get replaced(): string[] {
    return this.state === 'refused' ? this.refused.slice(-1) : [];
  }

  /** Sentences that were written anew. */
  get redrafted(): string[] {
    return this.state === 'refused' ? this.refused.slice(0, -1) : [...this.refused];
  }

  /** Begins a draft. @returns what it goes on from: all that is shown */
  startAgain(): string {
    this.state = 'writing';
    this.held = [];
    return this.shown.join(' ');
  }

  /** What may be shown now that the model has written this sentence. */
  take(written: string): string[] {
    const sentence = tidy(written);
    const said = [...this.shown, ...this.held];
    // Small models end in a loop: nothing false, and nothing more to come.
    if (said.length >= this.composed.length + spareSentences || said.includes(sentence)) {
      this.state = 'enough';
      return [];
    }
    const { supported, objections } = verifySentence(sentence, this.truths, this.reader, said.at(-1));
    if (!supported) {
      this.refuse(sentence, objections);
      return [];
    }
    this.held.push(sentence);
    if (this.shown.length === 0 && !tellsKey(this.held, this.key, this.reader)) return [];
    const now = this.held;
    this.held = [];
    this.shown.push(...now);
    return now;
  }

  /** A draft has ended. @param whole by itself, not at a limit */
  end(whole: boolean): void {
    if (this.state !== 'writing') return;
    if (this.shown.length > 0) this.state = whole ? 'complete' : 'enough';
    else this.refuse(this.held.join(' '), [{ reason: 'claim', text: 'does not answer' }]);
  }

  /**
   * What the composed answer adds at the end: after a sentence that was refused or never came, all that is not said
   * yet; else only what was asked for: in bold, or in the question's own words.
   */
  finish(): string[] {
    if (!this.isShown) return this.answer.sentences;
    const wanted =
      this.state === 'complete' ? this.composed.filter((sentence) => this.isAsked(sentence)) : this.composed;
    return wanted.filter((sentence) => !saysAll(this.shown, sentence, this.reader));
  }

  private refuse(sentence: string, objections: readonly Objection[]): void {
    this.state = 'refused';
    if (sentence) this.refused.push(sentence);
    this.objections.push(...objections);
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
