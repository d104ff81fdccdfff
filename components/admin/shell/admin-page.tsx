import type { ReactNode } from 'react';

interface AdminPageProps {
  title: string;
  /** One line below the title: what this page shows, or its state in words. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What every admin page begins with: its title, its state in words, and what can be done. */
export function AdminPage({ title, lead, actions, children }: AdminPageProps) {
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[1.875rem]">{title}</h1>
          {lead ? <div className="mt-1 text-sm text-soft">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
      <div className="mt-5 border-t border-ink pt-5">{children}</div>
    </>
  );
}
