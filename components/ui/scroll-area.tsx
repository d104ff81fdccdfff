import type { ReactNode } from 'react';

/** A wide table scrolls inside itself, never the page; it can be focused, so that the keyboard can scroll it too. */
export function ScrollArea({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="scroll-area relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0"
    >
      {children}
    </section>
  );
}
