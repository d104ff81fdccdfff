import type { ReactNode } from 'react';

interface Props {
  /** The list that the record belongs to, or null for a list itself. */
  parent: { href: string; label: string } | null;
  title: string;
  /** The page shows its title in a way of its own, below the lead. */
  hideTitle?: boolean;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of every record: where it belongs, what it is, and then what there is. */
export function RecordPage({ parent, title, hideTitle, lead, children }: Props) {
  return (
    <article className="mx-auto w-full max-w-[52rem] px-4 pt-6 pb-4 sm:pt-10">
      {parent && (
        <nav aria-label="Onde estás" className="text-[0.8125rem] text-soft no-print">
          <a href={parent.href} className="way inline-flex min-h-11 items-center">
            {parent.label}
          </a>
        </nav>
      )}
      <h1 className={hideTitle ? 'sr-only' : 'text-[2rem] sm:text-[2.75rem]'}>{title}</h1>
      {lead && <p className="mt-2 max-w-[40rem] text-[1.0625rem] text-soft">{lead}</p>}
      {children}
    </article>
  );
}

interface SectionProps {
  id: string;
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

export function RecordSection({ id, title, note, children }: SectionProps) {
  return (
    <section id={id} className="mt-9">
      <h2 id={`${id}-titulo`} className="mb-2 text-[1.375rem]">
        {title}
      </h2>
      {note && <p className="mb-2 text-[0.8125rem] text-soft">{note}</p>}
      {children}
    </section>
  );
}

/** What stands where a record has nothing to show. */
export function NoRecord({ children }: { children: ReactNode }) {
  return <p className="border-y border-rule py-4 text-soft">{children}</p>;
}
