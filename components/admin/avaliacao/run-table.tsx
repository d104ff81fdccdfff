import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { inWords } from '../in-words.ts';
import { askedWords, type EvaluationFigures, type EvaluationHead } from './evaluation.ts';

type Row = EvaluationHead & { report: EvaluationFigures & { failures: number } };

/** Every evaluation that was kept; two of them can be chosen and compared. */
export function RunTable({ runs, required }: { runs: readonly Row[]; required: number }) {
  const good = ({ accuracy, falseFigures }: EvaluationFigures) =>
    (accuracy.value ?? 0) >= required && falseFigures === 0;
  return (
    <form action="/admin/avaliacao/comparar" method="get">
      <DataTable
        caption="Avaliações feitas"
        hideCaption
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Quando',
            heading: true,
            short: true,
            cell: ({ id, at }) => (
              <a className="way" href={`/admin/avaliacao/${id}`}>
                {inWords.moment(at)}
              </a>
            ),
          },
          { header: 'O quê', cell: ({ options }) => askedWords(options) },
          {
            header: 'Certas',
            align: 'right',
            short: true,
            cell: ({ report }) => (
              <Badge tone={good(report) ? 'good' : 'bad'}>
                {inWords.share(report.accuracy.value)} de {inWords.count(report.accuracy.total)}
              </Badge>
            ),
          },
          { header: 'A falhar', align: 'right', cell: ({ report }) => inWords.count(report.failures) },
          { header: 'Números sem registo', align: 'right', cell: ({ report }) => inWords.count(report.falseFigures) },
          { header: 'Demorou', align: 'right', short: true, cell: ({ seconds }) => inWords.seconds(seconds) },
          { header: 'Quem', cell: ({ by }) => by },
          ...(runs.length > 1
            ? [
                {
                  header: 'Comparar',
                  short: true,
                  cell: ({ id, at }: Row) => (
                    <span className="flex gap-4">
                      {(['a', 'b'] as const).map((side) => (
                        <label key={side} className="inline-flex min-h-8 items-center gap-1.5 text-sm">
                          <input
                            type="radio"
                            name={side}
                            value={id}
                            defaultChecked={id === runs[side === 'a' ? 1 : 0]?.id}
                            aria-label={`${side === 'a' ? 'Antes' : 'Depois'}: ${inWords.moment(at)}`}
                          />
                          {side === 'a' ? 'antes' : 'depois'}
                        </label>
                      ))}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {runs.length > 1 ? (
        <Button type="submit" className="mt-4">
          Comparar as duas
        </Button>
      ) : null}
    </form>
  );
}
