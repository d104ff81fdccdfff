import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { inWords } from '../in-words.ts';
import { fitWords, type ModelRow, parametersWords, precisionWords } from './model-words.ts';
import type { sendModelJob } from './send-model-job.ts';

interface ModelTableProps {
  models: readonly ModelRow[];
  /** Memory of this machine, in bytes. */
  machine: number;
  mayAct: boolean;
  start: (asked: Parameters<typeof sendModelJob>[0]) => void;
}

/** Base models on disk: how large, whether they fit, and what can be done with each. */
export function ModelTable({ models, machine, mayAct, start }: ModelTableProps) {
  return (
    <DataTable
      caption="Modelos de base no disco"
      hideCaption
      rows={models}
      rowKey={({ name }) => name}
      empty={<EmptyState title="Não há modelos em models/">Descarrega um, mais abaixo.</EmptyState>}
      columns={[
        { header: 'Modelo', heading: true, short: true, cell: ({ name }) => name },
        { header: 'Parâmetros', align: 'right', short: true, cell: ({ parameters }) => parametersWords(parameters) },
        { header: 'Pesos', short: true, cell: ({ bits, bytes }) => `${precisionWords(bits)}, ${inWords.bytes(bytes)}` },
        {
          header: 'Memória',
          cell: ({ memory, problem }) => {
            if (problem) return <Badge tone="bad">{problem.split('\n')[0]}</Badge>;
            const { text, fits } = fitWords(memory, machine);
            return <Badge tone={fits ? 'good' : 'bad'}>{text}</Badge>;
          },
        },
        {
          header: 'O que fazer',
          cell: ({ name, bits, problem }) =>
            mayAct ? (
              <div className="-my-1.5 -ml-4 flex">
                <Button
                  look="quiet"
                  aria-label={`Verificar ${name}`}
                  onClick={() => start({ what: 'verify', model: name })}
                >
                  Verificar
                </Button>
                {problem ? null : (
                  <Button
                    look="quiet"
                    aria-label={`Publicar ${name} sem adaptador`}
                    onClick={() => start({ what: 'publish-model', model: name })}
                  >
                    Publicar
                  </Button>
                )}
                {bits === null && !problem
                  ? (['4', '8'] as const).map((to) => (
                      <Button
                        key={to}
                        look="quiet"
                        aria-label={`Quantizar ${name} a ${to} bits`}
                        onClick={() => start({ what: 'quantize', model: name, bits: to })}
                      >
                        A {to} bits
                      </Button>
                    ))
                  : null}
              </div>
            ) : null,
        },
      ]}
    />
  );
}
