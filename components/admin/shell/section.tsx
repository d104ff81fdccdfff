import { type ReactNode, useId } from 'react';

/** A part of an admin page with a heading of its own, which names the region. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={id} className="font-sans text-base font-semibold tracking-normal">
          {title}
        </h2>
        {aside ? <div className="text-sm text-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
