import type { Metadata } from 'next';
import { NotFoundText } from '#components/ui/not-found-text.tsx';
import { SiteFooter } from '#components/ui/site-footer.tsx';
import { SiteHeader } from '#components/ui/site-header.tsx';

export const metadata: Metadata = { title: 'Página não encontrada' };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="conteudo" tabIndex={-1} className="flex-1 outline-none">
        <NotFoundText />
      </main>
      <SiteFooter />
    </>
  );
}
