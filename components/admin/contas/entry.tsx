import type { ReactNode } from 'react';
import { Mark } from '#components/ui/mark.tsx';

/** The frame of the two pages before the admin area: signing in, and setting a password. */
export function Entry({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto flex w-full max-w-[24rem] flex-1 flex-col justify-center px-4 py-16">
      <a href="/" className="flex min-h-11 items-center gap-3 font-serif text-lg font-semibold tracking-tight">
        <Mark />
        Farense
      </a>
      <h1 className="mt-4 text-[1.875rem]">{title}</h1>
      {lead ? <div className="mt-2 text-soft">{lead}</div> : null}
      {children}
    </main>
  );
}
