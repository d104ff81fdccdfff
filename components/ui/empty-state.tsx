import type { ReactNode } from 'react';

/** What stands where a list is empty: why, and the way on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="border-y border-rule py-10 text-center">
      <p className="font-serif text-xl">{title}</p>
      {children ? <div className="mx-auto mt-2 max-w-[32rem] text-sm text-soft">{children}</div> : null}
    </div>
  );
}
