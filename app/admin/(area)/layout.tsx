import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { SignOut } from '#components/admin/shell/sign-out.tsx';
import { StageLinks } from '#components/admin/shell/stage-links.tsx';
import { Mark } from '#components/ui/mark.tsx';
import { themeCookie, themeFromCookie } from '#components/ui/theme.ts';
import { ThemeSwitch } from '#components/ui/theme-switch.tsx';
import { ToastProvider } from '#components/ui/toast.tsx';
import { requireUser } from '#server/http/require-user.ts';

/** The frame of every admin page, and the second fence before it: without a session nothing below is rendered. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const theme = themeFromCookie((await cookies()).get(themeCookie)?.value);
  return (
    <ToastProvider>
      <div className="admin">
        <header className="admin-side">
          <a href="#conteudo" className="skip">
            Saltar para o conteúdo
          </a>
          <a href="/admin" className="flex min-h-11 items-center gap-3 font-serif text-lg font-semibold tracking-tight">
            <Mark />
            Farense
          </a>
          <StageLinks />
          <div className="admin-you">
            <span>
              {user.name} <span className="text-soft">{user.role === 'admin' ? 'administra' : 'só vê'}</span>
            </span>
            <a href="/admin/contas">Contas e sessões</a>
            <a href="/">Ver o chat</a>
            <ThemeSwitch initial={theme} />
            <SignOut />
          </div>
        </header>
        <main id="conteudo" tabIndex={-1} className="admin-main">
          {children}
        </main>
      </div>
    </ToastProvider>
  );
}
