import type { MachineState } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';

const used = ({ free, total }: { free: number; total: number }) => (total > 0 ? 1 - free / total : 0);

/** Disk, memory and work of the machine. */
export function MachinePanel({ machine }: { machine: MachineState }) {
  const { disk, memory } = machine;
  return (
    <div className="flex flex-col gap-4">
      {(
        [
          ['Disco', disk],
          ['Memória', memory],
        ] as const
      ).map(([what, space]) => (
        <div key={what}>
          <p className="mb-1 flex justify-between gap-4 text-sm">
            <span className="text-soft">{what}</span>
            <span>
              {inWords.bytes(space.free)} livres de {inWords.bytes(space.total)}
            </span>
          </p>
          <meter
            className="meter"
            aria-label={`${what} em uso`}
            min={0}
            max={1}
            low={0.8}
            high={0.95}
            optimum={0}
            value={used(space)}
          />
        </div>
      ))}
      <p className="text-sm text-soft">
        Carga {machine.load.toFixed(1).replace('.', ',')} em {machine.cores} núcleos; o servidor usa{' '}
        {inWords.bytes(machine.rss)} e corre há {inWords.seconds(machine.uptimeSeconds)}.
      </p>
    </div>
  );
}
