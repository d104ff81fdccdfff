import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { QuestionDay } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';
import { DayBars } from './day-bars.tsx';

const sum = (days: readonly QuestionDay[], what: 'asked' | 'unanswered' | 'up' | 'down') =>
  days.reduce((total, day) => total + day[what], 0);

/** What fans asked in the last four weeks: how much, how much without a record, and what they thought of it. */
export function QuestionsPanel({ days }: { days: readonly QuestionDay[] }) {
  const asked = sum(days, 'asked');
  if (asked === 0)
    return (
      <EmptyState title="Ainda ninguém perguntou nada">
        As perguntas dos adeptos aparecem aqui, sem dados pessoais, assim que chegarem.
      </EmptyState>
    );
  const unanswered = sum(days, 'unanswered');
  return (
    <div>
      <dl className="headline">
        <div>
          <dt>perguntas em {days.length} dias</dt>
          <dd>{inWords.count(asked)}</dd>
        </div>
        <div>
          <dt>sem registo</dt>
          <dd>{inWords.share(unanswered / asked)}</dd>
        </div>
        <div>
          <dt>gosto</dt>
          <dd>{inWords.count(sum(days, 'up'))}</dd>
        </div>
        <div>
          <dt>não gosto</dt>
          <dd>{inWords.count(sum(days, 'down'))}</dd>
        </div>
      </dl>
      <DayBars days={days} />
      <div className="mt-1 flex justify-between text-xs text-soft">
        <span>{inWords.day(days[0]?.day ?? '')}</span>
        <span className="flex flex-wrap justify-center gap-x-4">
          <BarKey colour="bg-edge">com resposta</BarKey>
          <BarKey colour="bg-accent">sem registo</BarKey>
        </span>
        <span>{inWords.day(days.at(-1)?.day ?? '')}</span>
      </div>
      <details className="mt-3">
        <summary className="min-h-11 content-center text-sm text-soft">Ver em tabela</summary>
        <DataTable
          caption="Perguntas por dia"
          hideCaption
          rows={days.filter((day) => day.asked > 0).toReversed()}
          rowKey={({ day }) => day}
          columns={[
            { header: 'Dia', cell: ({ day }) => inWords.day(day), heading: true, short: true },
            { header: 'Perguntas', cell: (day) => inWords.count(day.asked), align: 'right' },
            { header: 'Sem registo', cell: (day) => inWords.count(day.unanswered), align: 'right' },
            { header: 'Gosto', cell: (day) => inWords.count(day.up), align: 'right' },
            { header: 'Não gosto', cell: (day) => inWords.count(day.down), align: 'right' },
          ]}
        />
      </details>
    </div>
  );
}

/** Which bar is which, with a piece of it. */
function BarKey({ colour, children }: { colour: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className={`size-2.5 ${colour}`} />
      {children}
    </span>
  );
}
