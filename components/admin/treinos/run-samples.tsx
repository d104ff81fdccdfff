import { z } from 'zod';
import { decimal, whole } from '#server/contracts/number-words.ts';
import type { RunEvent } from '#server/contracts/training-run.ts';
import { type ValidatedExample, validatedExamplesSchema } from '#server/contracts/validated-examples.ts';
import { BoldText } from '../bold-text.tsx';

const samplesSchema = z.object({
  samples: z.array(z.object({ prompt: z.string(), expected: z.string(), answer: z.string() })),
});

/** Oldest and newest are kept where there are many. */
const mostShown = 8;

/** What the model answered to the same questions, validation after validation. */
export function RunSamples({ events }: { events: readonly RunEvent[] }) {
  const questions = byQuestion(events);
  if (questions.size === 0)
    return <p className="text-sm text-soft">Ainda sem respostas de amostra: escrevem-se em cada validação.</p>;
  return [...questions].map(([prompt, { expected, answers }]) => (
    <table key={prompt} className="almanac mb-6">
      <caption className="pb-1">
        <span className="font-semibold">{lastLine(prompt)}</span>
        <span className="block text-[0.8125rem] text-soft">
          Resposta certa: <BoldText text={expected.trim()} />
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">passo</th>
          <th scope="col">resposta do modelo</th>
          <th scope="col" data-align="right">
            igual
          </th>
        </tr>
      </thead>
      <tbody>
        {ends(answers).map(({ step, answer }) => (
          <tr key={step}>
            <th scope="row" data-short="">
              {whole(step)}
            </th>
            <td>{answer.trim() ? <BoldText text={answer.trim()} /> : <span className="text-soft">(nada)</span>}</td>
            <td data-align="right">
              {answer.trim() === expected.trim() ? (
                <span className="text-good">sim</span>
              ) : (
                <span className="text-soft">não</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

interface Answers {
  expected: string;
  answers: { step: number; answer: string }[];
}

function byQuestion(events: readonly RunEvent[]): Map<string, Answers> {
  const questions = new Map<string, Answers>();
  for (const { kind, step, data } of events) {
    if (kind !== 'sample') continue;
    for (const { prompt, expected, answer } of samplesSchema.safeParse(data).data?.samples ?? []) {
      const known = questions.get(prompt) ?? { expected, answers: [] };
      // A resume answers again.
      known.answers = [...known.answers.filter((one) => one.step < step), { step, answer }];
      questions.set(prompt, known);
    }
  }
  return questions;
}

function ends<T>(all: readonly T[]): readonly T[] {
  return all.length <= mostShown ? all : [...all.slice(0, 2), ...all.slice(2 - mostShown)];
}

/** A prompt with evidence is long; its question stands at its end. */
function lastLine(prompt: string): string {
  const line = prompt.trim().split('\n').at(-1) ?? '';
  return line.length > 200 ? `…${line.slice(-200)}` : line;
}

/** The validation examples that the model finds hardest and easiest, where the run wrote them down. */
export function RunExamples({ events }: { events: readonly RunEvent[] }) {
  const last = events.findLast(({ kind }) => kind === 'examples');
  const examples = validatedExamplesSchema.safeParse(last?.data).data;
  if (!examples) return null;
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <Examples title="Os piores da validação" samples={examples.worst} />
      <Examples title="Os melhores da validação" samples={examples.best} />
    </div>
  );
}

function Examples({ title, samples }: { title: string; samples: readonly ValidatedExample[] }) {
  return (
    <table className="almanac">
      <caption className="pb-1 font-semibold">{title}</caption>
      <thead>
        <tr>
          <th scope="col">pergunta e resposta certa</th>
          <th scope="col" data-align="right">
            perda
          </th>
        </tr>
      </thead>
      <tbody>
        {samples.map(({ prompt, expected, loss }) => (
          <tr key={`${loss} ${prompt}`}>
            <td>
              {lastLine(prompt)}{' '}
              <span className="block text-soft">
                <BoldText text={expected.trim()} />
              </span>
            </td>
            <td data-align="right">{decimal(loss, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
