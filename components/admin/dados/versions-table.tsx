import { DataTable } from '#components/ui/data-table.tsx';
import { inWords } from '../in-words.ts';

interface VersionsTableProps {
  facts: { hash: string; changedAt: string; changes: number; matches: number };
  files: readonly { id: string; title: string; hash: string; bytes: number; changedAt: string }[];
  /** Admins' changes of examples. */
  edits: number;
  note?: string;
}

interface Version {
  id: string;
  title: string;
  hash: string;
  changedAt: string;
  size: string;
  changes: number | null;
  href: string | null;
}

const changesText = (changes: number | null) => (changes === null ? '' : changes === 0 ? 'nenhuma' : String(changes));

/** What the facts and the dataset files are now: which version, since when, how large. */
export function VersionsTable({ facts, files, edits, note }: VersionsTableProps) {
  const rows: Version[] = [
    {
      id: 'facts',
      title: 'Factos',
      hash: facts.hash,
      changedAt: facts.changedAt,
      size: `${inWords.count(facts.matches)} jogos`,
      changes: facts.changes,
      href: null,
    },
    ...files.map(({ id, title, hash, bytes, changedAt }) => ({
      id,
      title,
      hash,
      changedAt,
      size: inWords.bytes(bytes),
      changes: id === 'dataset' ? edits : null,
      href: `/api/admin/data/files/${id}`,
    })),
  ];
  return (
    <>
      <DataTable
        caption="Versões dos factos e dos exemplos"
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { header: 'O quê', heading: true, cell: ({ title }) => title, short: true },
          { header: 'Versão', cell: ({ hash }) => <code title={hash}>{hash.slice(0, 12)}</code>, short: true },
          { header: 'Desde', cell: ({ changedAt }) => inWords.moment(changedAt), short: true },
          { header: 'Tamanho', align: 'right', cell: ({ size }) => size, short: true },
          { header: 'Alterações', align: 'right', cell: ({ changes }) => changesText(changes), short: true },
          {
            header: 'Ficheiro',
            short: true,
            cell: ({ href, title }) =>
              href ? (
                <a className="way" href={href} download aria-label={`Descarregar ${title}`}>
                  descarregar
                </a>
              ) : null,
          },
        ]}
      />
      {note ? <p className="mt-3 text-sm text-accent">{note}</p> : null}
    </>
  );
}
