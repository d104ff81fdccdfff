import type { Metadata } from 'next';
import { SiteFooter } from '#components/ui/site-footer.tsx';
import { SiteHeader } from '#components/ui/site-header.tsx';

export const metadata: Metadata = { title: 'Página não encontrada' };

export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="conteudo" tabIndex={-1} className="mx-auto w-full max-w-column flex-1 px-4 pt-16 outline-none">
        <p className="font-serif text-[4rem] leading-none">0–0</p>
        <h1 className="mt-4 text-[2rem]">Aqui não há registo.</h1>
        <p className="mt-3 max-w-[34rem] text-soft">
          Não temos nada neste endereço. Pode ter sido mal escrito, ou ser de uma época, jogo ou pessoa que os registos
          não têm.
        </p>
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a href="/" className="way inline-flex min-h-11 items-center">
            Fazer uma pergunta
          </a>
          <a href="/epocas" className="way inline-flex min-h-11 items-center">
            Ver as épocas
          </a>
          <a href="/clubes" className="way inline-flex min-h-11 items-center">
            Ver os clubes
          </a>
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
