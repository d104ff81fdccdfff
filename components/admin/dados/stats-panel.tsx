import { inWords } from '../in-words.ts';
import { CountBars } from './count-bars.tsx';

interface StatsPanelProps {
  stats: {
    rows: number;
    refusals: number;
    refusalShare: number;
    entities: number;
    byKind: Readonly<Record<string, number>>;
    byDecade: Readonly<Record<string, number>>;
    tokens: { longest: number; mean: number; over512: number; histogram: readonly { from: number; rows: number }[] };
  };
}

const bySize = (counts: Readonly<Record<string, number>>) => Object.entries(counts).sort(([, a], [, b]) => b - a);

/** What is in the file: kinds, decades, lengths, refusals. Folded away until it is wanted. */
export function StatsPanel({ stats }: StatsPanelProps) {
  const { rows, refusals, refusalShare, entities, byKind, byDecade, tokens } = stats;
  return (
    <details className="mb-5 border-y border-rule py-2">
      <summary className="min-h-9 content-center text-[0.9375rem]">
        Estatísticas: {inWords.count(rows)} exemplos, {inWords.count(entities)} entidades, {inWords.count(refusals)} (
        {inWords.share(refusalShare)}) sem registo
      </summary>
      <div className="grid gap-8 py-4 md:grid-cols-2 xl:grid-cols-3">
        <CountBars title="Por tipo" counts={bySize(byKind)} />
        <CountBars title="Por década" counts={Object.entries(byDecade).map(([decade, n]) => [`anos ${decade}`, n])} />
        <div>
          <CountBars
            title="Por comprimento, em tokens (estimativa)"
            counts={tokens.histogram.map(({ from, rows: n }) => [`${from} a ${from + 63}`, n])}
          />
          <p className="mt-2 text-sm text-soft">
            Média {inWords.count(Math.round(tokens.mean))}, máximo {inWords.count(tokens.longest)}; acima de 512:{' '}
            {inWords.count(tokens.over512)}.
          </p>
        </div>
      </div>
    </details>
  );
}
