import { EmptyState } from '#components/ui/empty-state.tsx';
import { address } from '../address.ts';
import { BoldText } from '../bold-text.tsx';
import type { Failure } from './evaluation.ts';

interface FailureListProps {
  label: string;
  failures: readonly Failure[];
  /** Said where there are none. */
  none: string;
}

/** Questions that were answered wrongly: what was asked, what was said, what is wrong with it, and the ways on. */
export function FailureList({ label, failures, none }: FailureListProps) {
  if (failures.length === 0) return <EmptyState title={none} />;
  return (
    <ul aria-label={label} className="border-t border-rule">
      {failures.map(({ id, kind, turns, text, faults, falseFigures, note }) => {
        const question = turns.at(-1) ?? '';
        return (
          <li key={id} className="grid gap-1.5 border-b border-rule py-4">
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <code>{id}</code>
              <span>{kind}</span>
            </p>
            {turns.length > 1 ? <p className="text-sm text-soft">Antes: {turns.slice(0, -1).join(' → ')}</p> : null}
            <h3 className="font-serif text-lg">{question}</h3>
            <p className="max-w-column whitespace-pre-line">
              <BoldText text={text} />
            </p>
            <ul className="text-sm text-bad">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
              {falseFigures.length > 0 ? <li>números sem registo: {falseFigures.join(', ')}</li> : null}
            </ul>
            <p className="text-sm text-soft">Como se sabe a verdade: {note}</p>
            <p className="flex flex-wrap gap-x-5 text-sm">
              <a
                className="way inline-flex min-h-8 items-center"
                href={address('/admin/dados/exemplos', { novo: 1, pergunta: question })}
              >
                novo exemplo
              </a>
              <a className="way inline-flex min-h-8 items-center" href={address('/', { q: question })}>
                perguntar ao chat
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
