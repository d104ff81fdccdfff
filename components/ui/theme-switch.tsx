'use client';

import { useState } from 'react';
import { type Theme, themeCookie, themes } from './theme.ts';

const names: Record<Theme, string> = { system: 'automático', light: 'claro', dark: 'escuro' };
const yearInSeconds = 31_536_000;

/** Goes through system, light and dark; the choice is kept in a cookie, so the next page arrives painted right. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';

  function choose() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearInSeconds}; samesite=lax`;
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    setTheme(next);
  }

  return (
    <button type="button" onClick={choose} className="min-h-11 px-1 text-soft hover:text-ink" title="Mudar de tema">
      Tema {names[theme]}
    </button>
  );
}
