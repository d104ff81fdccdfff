/**
 * How well a model writes what stands in its evidence: node bench/model/copy-accuracy.ts MODEL FILE.jsonl [COUNT] [ADAPTER]
 * Answers COUNT examples spread over the file, greedily, without and with constrained decoding; counts answers that are
 * word for word as expected, and words with figures or capitals that are right in their order.
 */
import { readFileSync } from 'node:fs';
import { paths } from '#server/config/paths.ts';
import { LocalEngine } from '#server/inference/local-engine.ts';
import { evidenceOf, questionOf } from '#server/knowledge/prompt.ts';

interface Row {
  readonly prompt: string;
  readonly completion: string;
}

const [model = '', file = '', count = '60', adapter = null] = process.argv.slice(2);
const rows: Row[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const step = Math.max(1, Math.floor(rows.length / Number(count)));
const chosen = rows.filter((_, i) => i % step === 0).slice(0, Number(count));
const engine = new LocalEngine({ entry: paths.inferenceWorker, model });
const hardWords = (text: string) => text.match(/[\p{L}\p{N}]*(?:\p{Lu}|\p{N})[\p{L}\p{N}]*/gu) ?? [];

async function answer(row: Row, constrained: boolean) {
  const content = row.prompt;
  const evidence = [evidenceOf(content) ?? content, questionOf(content)];
  let text = '';
  let speed: number | null = null;
  let first = 0;
  const request = { input: { messages: [{ role: 'user' as const, content }] }, maxTokens: 220, adapter };
  for await (const event of engine.generate({ ...request, constrained, evidence }, new AbortController().signal)) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'done') [speed, first] = [event.result.tokensPerSecond, event.result.ttftMs];
  }
  return { text: text.trim(), speed, first };
}

for (const constrained of [false, true]) {
  let [exact, right, wanted] = [0, 0, 0];
  const speeds: number[] = [];
  const firsts: number[] = [];
  for (const [i, row] of chosen.entries()) {
    const { text, speed, first } = await answer(row, constrained);
    const [given, expected] = [hardWords(text), hardWords(row.completion)];
    right += expected.filter((word, at) => given[at] === word).length;
    wanted += expected.length;
    if (text === row.completion.trim()) exact += 1;
    else if (i < 12) process.stdout.write(`${row.prompt.split('\n').at(-1)}\n  = ${row.completion}\n  > ${text}\n`);
    if (speed) speeds.push(speed);
    firsts.push(first);
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]?.toFixed(0);
  process.stdout.write(
    `${JSON.stringify({ constrained, answers: chosen.length, exact: exact / chosen.length, words: right / wanted, tokensPerSecond: median(speeds), firstTokenMs: median(firsts) })}\n`,
  );
}
await engine.close();
