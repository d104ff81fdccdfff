import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { inWords } from '../in-words.ts';
import type { AdapterRow } from './model-words.ts';
import type { sendModelJob } from './send-model-job.ts';

interface AdapterTableProps {
  adapters: readonly AdapterRow[];
  /** Names of the base models that are there. */
  models: readonly string[];
  live: string | null;
  mayAct: boolean;
  start: (asked: Parameters<typeof sendModelJob>[0]) => void;
}

const scoreWords = ({ scores }: AdapterRow) =>
  scores ? `${inWords.share(scores.accuracy)} certas, ${scores.falseFigures} números sem registo` : 'por avaliar';

/** Adapters in output/: of which base, how large, how well they answer; one of them is live. */
export function AdapterTable({ adapters, models, live, mayAct, start }: AdapterTableProps) {
  return (
    <DataTable
      caption="Adaptadores no disco"
      hideCaption
      rows={adapters}
      rowKey={({ name }) => name}
      empty={
        <EmptyState title="Não há adaptadores em output/">
          Um treino que se publica, ou se exporta, deixa aqui o seu melhor adaptador.
        </EmptyState>
      }
      columns={[
        {
          header: 'Adaptador',
          heading: true,
          cell: ({ name }) => (
            <>
              {name} {name === live ? <Badge tone="good">a responder</Badge> : null}
            </>
          ),
        },
        {
          header: 'Modelo de base',
          cell: ({ base, problem }) => {
            if (problem) return <Badge tone="bad">{problem}</Badge>;
            if (base === null) return 'não diz';
            return models.includes(base) ? base : <Badge tone="bad">{base} não está em models/</Badge>;
          },
        },
        { header: 'Posto', align: 'right', short: true, cell: ({ rank }) => rank ?? '—' },
        { header: 'Tamanho', align: 'right', short: true, cell: ({ bytes }) => inWords.bytes(bytes) },
        { header: 'Respostas', cell: scoreWords },
        { header: 'Desde', short: true, cell: ({ changedAt }) => inWords.moment(changedAt) },
        {
          header: 'O que fazer',
          cell: ({ name, problem }) =>
            mayAct && !problem && name !== live ? (
              <Button aria-label={`Publicar ${name}`} onClick={() => start({ what: 'publish', adapter: name })}>
                Publicar
              </Button>
            ) : null,
        },
      ]}
    />
  );
}
