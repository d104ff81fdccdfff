import { cookies } from 'next/headers';
import { themeCookie, themeFromCookie } from './theme.ts';
import { ThemeSwitch } from './theme-switch.tsx';

export async function SiteFooter() {
  const theme = themeFromCookie((await cookies()).get(themeCookie)?.value);
  return (
    <footer className="mt-auto flex flex-wrap items-center justify-center gap-x-3 px-4 pt-8 pb-4 text-xs text-soft no-print">
      <span>Projeto de adeptos, não oficial</span>
      <span aria-hidden="true" className="max-sm:hidden">
        ·
      </span>
      <a href="/sobre" className="way inline-flex min-h-11 items-center">
        Fontes e privacidade
      </a>
      <span aria-hidden="true" className="max-sm:hidden">
        ·
      </span>
      <ThemeSwitch initial={theme} />
    </footer>
  );
}
