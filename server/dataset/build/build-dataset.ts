import { renameSync, writeFileSync } from 'node:fs';
import type { Answer } from '#server/contracts/answer.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { buildPrompt, type EarlierTurn } from '#server/knowledge/prompt.ts';
import { promptRow } from '#server/knowledge/prompt-row.ts';
import { bandKeys, shingles, similarity } from '../index/min-hash.ts';
import { applyEdits } from '../overlay/apply-edits.ts';
import type { DatasetEdit } from '../overlay/dataset-edit.ts';
import { parseRow } from '../rows/parse-row.ts';
import { rowRules } from '../validate/registry.ts';
import type { RuleContext } from '../validate/rule.ts';
import { expandTemplate } from './expand-template.ts';
import { type Asked, type Example, makeExample, makeRefusal } from './make-example.ts';
import { informal } from './phrasing/informal.ts';
import { RandomSource } from './random-source.ts';
import type { Target, Topic } from './topic.ts';
import { topics } from './topics.ts';

export interface BuildOptions {
  readonly seed?: number;
  /** Only these kinds (`metadata.tipo`). */
  readonly only?: readonly string[];
  readonly signal?: AbortSignal;
  /** Admins' changes, applied at the end. */
  readonly edits?: readonly DatasetEdit[];
  readonly onTopic?: (tipo: string, done: number) => void;
}

/** A question that was left out, and why. */
interface LeftOut {
  readonly tipo: string;
  readonly question: string;
  readonly reason: 'not-understood' | 'not-about-it' | 'unsupported' | 'invalid' | 'alike';
  readonly kind: string;
}

export interface BuildReport {
  readonly seed: number;
  readonly examples: number;
  readonly refusals: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly leftOut: Readonly<Record<string, number>>;
  /** A few questions of each kind that were left out, for whoever improves the engine or the templates. */
  readonly leftOutSamples: readonly LeftOut[];
  /** Admins' changes: how many were applied, and which found nothing to change. */
  readonly edits: { readonly applied: number; readonly idle: readonly string[] };
}

/** Examples are the same on every day: relative seasons count from this date. */
const today = new Date('2025-11-15T12:00:00Z');
/** Answers alike to this share teach the same. */
const alike = 0.72;
/** Of the questions that were answered, so many are asked once more without the evidence. */
const withheldShare = 0.07;
/** Texts tried for one example before it is given up. */
const mostTries = 3;
const mostSamples = 12;

/**
 * Makes training examples from the facts: questions of our own wording go through the knowledge engine, and what it
 * finds and says becomes prompt and completion. Only examples whose every figure stands in the prompt are kept, so
 * they are true by construction. The same facts and seed give the same examples.
 */
export async function buildDataset(file: string, index: FactsIndex, options: BuildOptions = {}): Promise<BuildReport> {
  const { seed = 1910 } = options;
  const builder = new Builder(await loadFacts(index), index, seed);
  for (const topic of topics) {
    if (options.only && !options.only.includes(topic.tipo)) continue;
    options.signal?.throwIfAborted();
    await builder.addTopic(topic);
    options.onTopic?.(topic.tipo, builder.examples.length);
  }
  const { examples, applied, idle } = applyEdits(builder.examples, options.edits ?? []);
  writeFileSync(`${file}.tmp`, examples.map((example) => `${JSON.stringify(example)}\n`).join(''));
  renameSync(`${file}.tmp`, file);
  return { ...builder.report(seed), edits: { applied, idle } };
}

class Builder {
  readonly examples: Example[] = [];
  private readonly facts: Facts;
  private readonly index: FactsIndex;
  private readonly seed: number;
  private readonly leftOut: LeftOut[] = [];
  private readonly seen = new Map<string, Set<number>[]>();
  private readonly prompts = new Set<string>();
  private readonly counts = new Map<string, number>();

  constructor(facts: Facts, index: FactsIndex, seed: number) {
    this.facts = facts;
    this.index = index;
    this.seed = seed;
  }

  async addTopic(topic: Topic): Promise<void> {
    const targets = topic.targets(
      this.facts,
      new RandomSource(this.seed, `targets ${topic.tipo} ${topic.templates[0]}`),
    );
    for (const target of targets) {
      const random = new RandomSource(
        this.seed,
        `${topic.tipo} ${target.entity} ${topic.templates[0]} ${target.must.join()}`,
      );
      const templates = target.templates ?? topic.templates;
      const order = random.some(templates, templates.length);
      for (let made = 0; made < topic.each; made++) {
        const template = order[made % order.length];
        if (template !== undefined) await this.addExample(topic, target, template, random);
      }
    }
  }

  report(seed: number): Omit<BuildReport, 'edits'> {
    const byKind: Record<string, number> = {};
    for (const { metadata } of this.examples) byKind[metadata.tipo] = (byKind[metadata.tipo] ?? 0) + 1;
    const leftOut: Record<string, number> = {};
    const samples = new Map<string, number>();
    const leftOutSamples = this.leftOut.filter((one) => {
      const key = `${one.tipo} ${one.reason}`;
      leftOut[key] = (leftOut[key] ?? 0) + 1;
      samples.set(key, (samples.get(key) ?? 0) + 1);
      return (samples.get(key) ?? 0) <= mostSamples;
    });
    const refusals = this.examples.filter(({ metadata }) => metadata.resposta === 'sem-registo').length;
    return { seed, examples: this.examples.length, refusals, byKind, leftOut, leftOutSamples };
  }

  private async addExample(topic: Topic, target: Target, template: string, random: RandomSource): Promise<void> {
    for (let tries = 0; tries < mostTries; tries++) {
      const asked = await this.ask(topic, target, template, random);
      const problem = this.problemOf(asked);
      const example = problem
        ? null
        : topic.alwaysRefused
          ? makeRefusal(asked, random.chance(0.7), random)
          : makeExample(asked, this.facts, random);
      const reason = problem ?? (example === null ? 'unsupported' : this.faultOf(example));
      if (reason === null && example !== null) {
        this.keep(example);
        if (!topic.alwaysRefused && target.lacks && random.chance(withheldShare))
          this.keepIfNew(makeRefusal({ ...asked, id: `${asked.id}:sem` }, false, random));
        return;
      }
      if (tries === mostTries - 1 && reason !== null) {
        this.leftOut.push({
          tipo: topic.tipo,
          question: asked.question,
          reason,
          kind: `${asked.answer.outcome}/${asked.answer.evidence.kind}`,
        });
      }
    }
  }

  private async ask(topic: Topic, target: Target, template: string, random: RandomSource): Promise<Asked> {
    const earlier: EarlierTurn[] = [];
    const before: string[] = [];
    for (const one of target.earlier ?? []) {
      const question = informal(expandTemplate(one, target.slots, random), random);
      const answer = await this.answer(question, before);
      earlier.push({ question, answer: answer.sentences[0] ?? '' });
      before.push(question);
    }
    const question = informal(expandTemplate(template, target.slots, random), random);
    const name = `${topic.tipo}:${target.entity}`;
    const number = (this.counts.get(name) ?? 0) + 1;
    return { topic, target, id: `${name}:${number}`, question, earlier, answer: await this.answer(question, before) };
  }

  private answer(question: string, before: readonly string[]): Promise<Answer> {
    return answerQuestion(question, [...before], this.index, () => today);
  }

  /** Why the engine's answer is not one to this question, or null when it is. */
  private problemOf({ topic, target, answer }: Asked): LeftOut['reason'] | null {
    const { outcome, evidence, sentences } = answer;
    if (topic.alwaysRefused) return null;
    if (!topic.outcomes.includes(outcome)) return 'not-understood';
    if (topic.kinds && !topic.kinds.includes(evidence.kind)) return 'not-understood';
    if (evidence.kind === 'none' && outcome !== 'off-topic' && outcome !== 'greeting') return 'not-understood';
    const { rowIds } = buildPrompt({ question: '', earlier: [], answer });
    const rows = evidence.rows.filter(({ id }) => rowIds.includes(id));
    const told = `${sentences.join(' ')} ${rows.map(promptRow).join(' ')}`;
    return target.must.every((text) => told.includes(text)) ? null : 'not-about-it';
  }

  private keepIfNew(example: Example | null): void {
    if (example !== null && this.faultOf(example) === null) this.keep(example);
  }

  /** What speaks against an example, by the rules that `data validate` runs too. */
  private faultOf(example: Example): 'invalid' | 'alike' | null {
    if (isWrong(example)) return 'invalid';
    return this.isNew(example) ? null : 'alike';
  }

  private isNew(example: Example): boolean {
    if (this.prompts.has(example.prompt.toLowerCase())) return false;
    const found = shingles(textOf(example));
    const candidates = bandKeys(found).flatMap(({ high, low }) => this.seen.get(`${high}:${low}`) ?? []);
    return candidates.every((other) => similarity(found, other) < alike);
  }

  private keep(example: Example): void {
    const name = example.metadata.id.replace(/:\d+(:sem)?$/, '');
    if (!example.metadata.id.endsWith(':sem')) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.prompts.add(example.prompt.toLowerCase());
    const found = shingles(textOf(example));
    for (const { high, low } of bandKeys(found)) {
      const key = `${high}:${low}`;
      this.seen.set(key, [...(this.seen.get(key) ?? []), found]);
    }
    this.examples.push(example);
  }
}

const strictRules = rowRules.filter(({ severity }) => severity === 'error');
const context: RuleContext = { countTokens: null, maxTokens: 0, seasons: null, files: [], workspace: '' };

/** True when a rule for single rows calls the example an error. */
function isWrong(example: Example): boolean {
  const text = JSON.stringify(example);
  const line = { number: 1, offset: 0, bytes: text.length, text, validUtf8: true, tooLong: false };
  const row = parseRow(line, { index: 0, path: '', role: null });
  let wrong = false;
  for (const rule of strictRules) {
    rule.check(
      row,
      () => {
        wrong = true;
      },
      context,
    );
  }
  return wrong;
}

/** The question's line and the answer, as the rules compare them. */
const textOf = ({ prompt, completion }: Example): string =>
  `${prompt.slice(prompt.lastIndexOf('\n') + 1)}\n${completion}`;
