import { Badge } from '#components/ui/badge.tsx';
import { inWords } from '../in-words.ts';

interface GateStateProps {
  gate: {
    tables: { equal: number; explained: number; failing: number };
    explained: readonly unknown[];
    failing: readonly { check: string; subject: string; message: string }[];
  };
  quarantine: Readonly<Record<string, number>>;
  lastImport: { at: string; ok: boolean; seconds: number; memoryMb: number } | null;
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

/** What the gate says of the facts, and what the import left out. */
export function GateState({ gate, quarantine, lastImport }: GateStateProps) {
  const { equal, explained, failing } = gate.tables;
  return (
    <div className="grid gap-2 text-[0.9375rem]">
      <p>
        <Badge tone={gate.failing.length === 0 ? 'good' : 'bad'}>
          {gate.failing.length === 0 ? 'Verificação certa' : `${gate.failing.length} por explicar`}
        </Badge>
      </p>
      <p>
        Das classificações, {equal} batem certo com os jogos, {explained} têm diferenças explicadas e {failing} falham.
      </p>
      {gate.failing.length > 0 ? (
        <ul className="list-disc pl-5">
          {gate.failing.slice(0, 20).map(({ check, subject, message }) => (
            <li key={`${check} ${subject}`}>
              <code>{subject}</code>: {message}
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a className="way" href="/admin/dados/conflitos">
          Fontes em desacordo
        </a>
        ,{' '}
        <a className="way" href="/admin/dados/conflitos?ver=quarentena">
          {inWords.count(sum(quarantine))} registos em quarentena
        </a>{' '}
        e{' '}
        <a className="way" href="/admin/dados/conflitos?ver=excecoes">
          {gate.explained.length} diferenças explicadas
        </a>
        .
      </p>
      <p className="text-soft text-sm">
        {lastImport
          ? `Última importação nesta máquina: ${inWords.moment(lastImport.at)}, ${lastImport.ok ? 'aceite' : 'recusada'}, em ${inWords.seconds(lastImport.seconds)} e ${lastImport.memoryMb} MB.`
          : 'Os factos vieram com o projeto; nesta máquina ainda não se importou.'}
      </p>
    </div>
  );
}
