import type { ReactNode } from 'react';
import { OfflineNotice } from '#components/ui/offline-notice.tsx';
import { SiteFooter } from '#components/ui/site-footer.tsx';
import { SiteHeader } from '#components/ui/site-header.tsx';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader />
      <OfflineNotice />
      <main id="conteudo" tabIndex={-1} className="flex w-full flex-1 flex-col outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
