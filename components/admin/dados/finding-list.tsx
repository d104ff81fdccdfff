import { Badge } from '#components/ui/badge.tsx';
import { address } from '../address.ts';

interface FindingListProps {
  file: string;
  findings: readonly { line: number; column: number; rule: string; severity: 'error' | 'warning'; message: string }[];
}

/** What the rules found, by line; each opens its row. */
export function FindingList({ file, findings }: FindingListProps) {
  return (
    <ul aria-label="Achados" className="border-t border-rule">
      {findings.map(({ line, column, rule, severity, message }) => (
        <li
          key={`${line} ${column} ${rule} ${message}`}
          className="grid gap-x-5 border-b border-rule py-2 sm:grid-cols-[8rem_1fr]"
        >
          <a
            className="way inline-flex min-h-8 items-center tabular-nums"
            href={address('/admin/dados/exemplos', { ficheiro: file, linha: line })}
          >
            linha {line}
          </a>
          <div>
            <p>{message}</p>
            <p className="flex gap-4 text-sm text-soft">
              <Badge tone={severity === 'error' ? 'bad' : 'accent'}>{severity === 'error' ? 'erro' : 'aviso'}</Badge>
              <code>{rule}</code>
              <span>coluna {column}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
