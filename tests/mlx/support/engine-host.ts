import { paths } from '#server/config/paths.ts';
import { LocalEngine } from '#server/inference/local-engine.ts';

/** A process with an engine in the middle of a long answer: prints the worker's process id, then stays. */
const [model = ''] = process.argv.slice(2);
const engine = new LocalEngine({ entry: paths.inferenceWorker, model });
const request = { input: { text: 'Faro' }, maxTokens: 30_000 };
for await (const event of engine.generate(request, new AbortController().signal)) {
  if (event.type === 'started') console.log(engine.pid);
}
