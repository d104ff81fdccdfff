import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerStream } from '#server/chat/answer-stream.ts';
import { whyNoModel } from '#server/chat/choose-path.ts';
import { CircuitBreaker } from '#server/chat/circuit-breaker.ts';
import { writeAnswer } from '#server/chat/write-answer.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { LiveEngine } from '#server/inference/live-engine.ts';
import { RemoteEngine } from '#server/inference/remote-engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { type Script, ScriptedModel } from '../../support/scripted-model.ts';

const index = await openIndex();
const reader = readerFor(await loadFacts(index));
const never = new AbortController().signal;
let model: ScriptedModel;
let engine: RemoteEngine;
let live: LiveEngine;

beforeAll(async () => {
  model = new ScriptedModel(() => '');
  const url = await model.listen();
  live = new LiveEngine({ engine: url, model: 'ensaiado' });
  engine = new RemoteEngine({ url, model: 'ensaiado', apiKey: null, retries: 0, betweenMs: 300 });
});
afterAll(async () => {
  await live.close();
  model.close();
});
beforeEach(() => {
  model.delayMs = 0;
  model.prompts.length = 0;
});

const asked = (text: string, previous: string[] = []) => ({ text, previous, channel: 'api' as const });

/** The answer to a question as a model that says `script` gives it. */
async function write(text: string, script: Script, waitMs = 5000, previous: string[] = []) {
  model.script = script;
  const question = asked(text, previous);
  const answer = await answerQuestion(text, previous, index);
  const draft = { question, answer, earlier: [], reader };
  const events = writeAnswer(draft, { engine, waitMs, signal: never, constrained: false });
  const deltas: string[] = [];
  let next = await events.next();
  for (; !next.done; next = await events.next()) if (next.value.type === 'text') deltas.push(next.value.delta);
  return { text: deltas.join(''), deltas, composed: answer.sentences.join(' '), ...next.value };
}

const season = 'Em que lugar ficou o Farense em 1994/95?';
const first = 'Em 1994/95, o Farense acabou em **5.º lugar** na I Divisão, com **37 pontos**.';
const second = 'Foram 16 vitórias, 5 empates e 13 derrotas em 34 jogos.';

describe('an answer that the model writes', () => {
  it('is shown sentence by sentence as it wrote it, when the records support it', async () => {
    const { deltas, path, replaced, generation } = await write(season, () => `${first} ${second}`);
    expect(deltas).toEqual([first, ` ${second}`]);
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [] });
    expect(generation).toMatchObject({ reason: 'stop', tokens: 20, promptTokens: 90 });
    expect(model.prompts[0]).toContain('Dados:');
  });

  it('ends where it lies; the composed answer tells what is missing', async () => {
    const lie = 'Teve 16 vitórias, 5 empates e 12 derrotas.';
    const { text, path, replaced } = await write(season, () => `${first} ${lie} Subiu de divisão.`);
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [lie] });
    expect(text).toMatch(/^Em 1994\/95, o Farense acabou .* 13 derrotas/);
    expect(text).not.toMatch(/12 derrotas|Subiu|somou/);
  });

  it.each([
    ['a lie', 'Em 1994/95 o Farense ficou em 4.º lugar.'],
    ['nothing', ''],
    ['spaces', '  \n '],
    ['English', 'Farense finished fifth in the league, with 37 points.'],
    ['what does not answer', 'O Farense jogou na I Divisão em 1994/95.'],
    ['a refusal of what is on record', 'Não tenho registo dessa época.'],
    ['babble', 'de de de de de de de'],
  ])('is the composed one when it says %s', async (_, said) => {
    const { text, path, composed } = await write(season, () => said);
    expect({ text, path }).toEqual({ text: composed, path: 'composed' });
  });

  it('is not repeated, however often the model says it', async () => {
    const { text, path, replaced } = await write(season, () => `${first} ${first} ${first}`);
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [] });
    expect(text.match(/5\.º lugar/g)).toHaveLength(1);
  });

  it('is the composed one when it tells of another year than was asked', async () => {
    const of1989 = 'Em 1989 o presidente do Farense era **Fernando António Bucho Laranjeira Barata** (de 1981 a 1989).';
    const { text, path, composed } = await write('Quem era o presidente em 1985/86?', () => of1989);
    expect({ text, path }).toEqual({ text: composed, path: 'composed' });
    expect(text).toContain('1985/86');
  });

  it('waits with what is true until the question is answered', async () => {
    const { deltas, path } = await write(season, () => `O Farense jogou na I Divisão em 1994/95. ${first}`);
    expect(path).toBe('model');
    expect(deltas.slice(0, 2)).toEqual(['O Farense jogou na I Divisão em 1994/95.', ` ${first}`]);
  });

  it('is completed with what the question asks in so many words', async () => {
    const said = 'O Farense venceu o Benfica por **4-1**, em casa, a 1 de abril de 1995.';
    const asks = 'Qual era o resultado ao intervalo do jogo com o Benfica de 1 de abril de 1995?';
    const { text, path, replaced } = await write(asks, () => said);
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [] });
    expect(text).toBe(`${said} Ao intervalo estava 1-1.`);
  });

  it('leaves out none of several results that were asked for', async () => {
    const { text, path, replaced } = await write('Que resultados houve com o Benfica em 1994/95?', (prompt) => {
      const [, score, venue] = /jogo: Farense (\d+-\d+) Benfica; \p{L}+; (em casa|fora)/u.exec(prompt) ?? [];
      const verb = Number(score?.[0]) > Number(score?.[2]) ? 'venceu o Benfica por' : 'perdeu com o Benfica por';
      return `O Farense ${verb} ${score}, ${venue}.`;
    });
    expect({ path, replaced }).toEqual({ path: 'model', replaced: [] });
    expect(text).toMatch(/fora/);
    expect(text).toMatch(/em casa/);
  });
});

describe('when the model fails', () => {
  it.each([
    ['refuses the request', () => 'error' as const, 'bad-request'],
    ['is cut off in a sentence', () => ({ text: `${first} Foram 16 vit`, ending: 'cut' as const }), 'remote'],
    ['falls silent in a sentence', () => ({ text: `${first} Foram 16 vit`, ending: 'silence' as const }), 'timeout'],
  ])('the answer is whole all the same: it %s', async (_, script, failure) => {
    const written = await write(season, script);
    expect(written.failure).toBe(failure);
    expect(written.text).toMatch(/5\.º lugar.*37 pontos.*16 vitórias, 5 empates e 13 derrotas/);
    expect(written.text).not.toMatch(/16 vit(?!órias)/);
  });

  it('by being slow, the composed answer does not wait for it', async () => {
    model.delayMs = 2000;
    const { text, composed, failure } = await write(season, () => first, 100);
    expect({ text, failure }).toEqual({ text: composed, failure: 'waited' });
  });

  it('nothing is written to a fan who has left', async () => {
    model.script = () => ({ text: first, ending: 'silence' });
    const leaving = new AbortController();
    const answer = await answerQuestion(season, [], index);
    const draft = { question: asked(season), answer, earlier: [], reader };
    const events = writeAnswer(draft, { engine, waitMs: 5000, signal: leaving.signal, constrained: false });
    setTimeout(() => leaving.abort(new Error('left')), 100);
    await expect(events.next()).rejects.toThrow('left');
    await sleep(20);
    expect(engine.status()).toMatchObject({ active: 0, waiting: 0 });
  });
});

describe('whether the model is asked at all', () => {
  const ask = async (text: string, breaker = new CircuitBreaker()) =>
    whyNoModel(asked(text), await answerQuestion(text, [], index), { engine: live, breaker });

  it.each([
    [season, null],
    ['Quando é que ganhámos a Taça de Portugal?', null],
    ['Olá!', 'nothing-to-tell'],
    ['Quando jogámos com o Manchester United?', 'nothing-to-tell'],
    ['Em que lugar ficámos em 94/95? E quem treinava em 95/96?', 'several-questions'],
  ])('%s %s', async (text, reason) => {
    expect(await ask(text)).toBe(reason);
  });

  it.each([
    [season, 'off'],
    ['Olá!', null],
  ])('and a fan is told why not, where it could have written: %s %s', async (text, silence) => {
    const engine = new LiveEngine({ engine: 'off' });
    let last: unknown;
    for await (const event of answerStream(asked(text), { engine, counted: false })) last = event;
    expect(last).toMatchObject({ type: 'end', origin: { path: 'composed', silence } });
  });

  it('not while it rests, after five answers of which nothing could be shown; then one question tries it', async () => {
    let now = 0;
    const breaker = new CircuitBreaker(() => now);
    for (let i = 0; i < 5; i += 1) {
      expect(await ask(season, breaker)).toBeNull();
      breaker.record(false);
    }
    expect(await ask(season, breaker)).toBe('resting');
    now = 60_000;
    expect(await ask(season, breaker)).toBeNull();
    breaker.record(false);
    now = 120_000;
    expect(await ask(season, breaker)).toBe('resting');
    now = 180_000;
    breaker.record(true);
    for (let i = 0; i < 4; i += 1) breaker.record(false);
    expect(await ask(season, breaker)).toBeNull();
  });
});
