import { EmptyState } from '#components/ui/empty-state.tsx';

interface ImportNotesProps {
  title: string;
  notes: readonly {
    id: string;
    subject: string;
    rule: string;
    versions: readonly { text: string; source: string }[];
    decision: string | null;
    reason: string;
  }[];
}

/** What the import decided or left out, one after the other: who says what, what the facts make of it, and why. */
export function ImportNotes({ title, notes }: ImportNotesProps) {
  if (notes.length === 0)
    return <EmptyState title="Nada encontrado">Tenta outras palavras, ou outro assunto.</EmptyState>;
  return (
    <ul aria-label={title} className="border-t border-rule">
      {notes.map(({ id, subject, rule, versions, decision, reason }) => (
        <li key={id} className="grid gap-1 border-b border-rule py-3">
          <p className="flex flex-wrap justify-between gap-x-4">
            <code className="text-sm">{subject}</code>
            <span className="text-sm text-soft">{rule}</span>
          </p>
          {versions.map(({ text, source }) => (
            <p key={`${source} ${text}`}>
              {source ? <span className="text-soft">{source}: </span> : null}
              {text}
            </p>
          ))}
          <p className="text-sm text-soft">
            {decision ? <span className="text-ink">Fica: {decision.replace(/\.$/, '')}. </span> : null}
            {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
