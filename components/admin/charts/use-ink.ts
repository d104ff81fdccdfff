'use client';

import { useEffect, useState } from 'react';

/** The page's colours as a canvas needs them: resolved. */
export interface Ink {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly accent: string;
  readonly bad: string;
  /** For lines, told apart by the colour-blind too, and by their dashes by everyone. */
  readonly lines: readonly string[];
}

/** Okabe and Ito's palette after ink and accent; the pale ones are darkened on paper and the dark ones lightened on black. */
const lineNames = [
  'var(--ink)',
  'var(--accent)',
  'light-dark(#0072b2, #56b4e9)',
  'light-dark(#00795a, #3fd0a4)',
  'light-dark(#a8457f, #e39cc4)',
  'light-dark(#6b6200, #f0e442)',
];

/** The resolved colours, anew whenever the theme changes. Null before the first paint. */
export function useInk(): Ink | null {
  const [ink, setInk] = useState<Ink | null>(null);
  useEffect(() => {
    const read = () => setInk(readInk());
    read();
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', read);
    const chosen = new MutationObserver(read);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', read);
      chosen.disconnect();
    };
  }, []);
  return ink;
}

function readInk(): Ink {
  // `light-dark()` is only resolved where it is used: on an element's own colour.
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const resolved = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const named = (name: string) => resolved(`var(--${name})`);
  const ink = {
    paper: named('paper'),
    ink: named('ink'),
    soft: named('soft'),
    rule: named('rule'),
    accent: named('accent'),
    bad: named('bad'),
    lines: lineNames.map(resolved),
  };
  probe.remove();
  return ink;
}
