import { Figures } from '#components/ui/figures.tsx';
import type { SharedTurn } from '#server/contracts/share.ts';
import { AnswerSources } from './answer-sources.tsx';
import { AnswerTable } from './answer-table.tsx';
import { AnswerText } from './answer-text.tsx';
import { AnswerLinks } from './answer-ways.tsx';
import { originNote } from './origin-note.ts';

/** A question with its answer as it was shared: nothing to do but read it and open its sources. */
export function SharedAnswer({ number, turn: { question, answer } }: { number: number; turn: SharedTurn }) {
  const sources = answer.sources.map((source, i) => ({ ...source, number: i + 1, anchor: `fonte-${number}-${i + 1}` }));
  return (
    <article className="py-5">
      <h2 className="question">{question}</h2>
      <div className="mt-3">
        <AnswerText text={answer.text} references={sources.slice(0, 3)} />
        {answer.figures.length > 0 && <Figures figures={answer.figures} />}
        {answer.table && <AnswerTable table={answer.table} />}
        <AnswerLinks links={answer.links} />
        {sources.length > 0 && <AnswerSources sources={sources} />}
        <p className="mt-2 text-right text-[0.8125rem] text-soft">{originNote(answer)}</p>
      </div>
    </article>
  );
}
