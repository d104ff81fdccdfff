import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';

const sections = [
  { href: '/epocas', label: 'Épocas' },
  { href: '/jogos', label: 'Jogos' },
  { href: '/clubes', label: 'Clubes' },
  { href: '/pessoas', label: 'Pessoas' },
  { href: '/competicoes', label: 'Competições' },
  { href: '/historia', label: 'História' },
];

/** Pages of the site use plain links: a whole page loads in milliseconds, and `:target` and the back button just work. */
export function SiteHeader() {
  return (
    <header className="sticky top-0 z-20 flex h-(--header) items-center gap-3 border-b border-ink bg-paper px-4 sm:px-6 print:static">
      <a href="#conteudo" className="skip">
        Saltar para o conteúdo
      </a>
      <a href="/" className="flex min-h-11 items-center gap-3 font-serif text-lg font-semibold tracking-tight">
        <Mark />
        {/* On the narrowest phones the mark alone leaves room for the buttons. */}
        <span className="max-[22rem]:sr-only">Farense</span>
      </a>
      <span className="hidden text-sm text-soft lg:inline">a memória do clube, jogo a jogo</span>
      <div className="ml-auto flex items-center gap-3 text-sm no-print">
        <nav aria-label="Registos" className="hidden gap-4 md:flex">
          <SectionLinks />
        </nav>
        <div id="acoes-da-conversa" className="contents" />
        <a href="/conversas" className="pill hidden md:inline-flex">
          Conversas
        </a>
        <button type="button" popoverTarget="menu" className="pill md:hidden">
          Menu
        </button>
      </div>
      <nav id="menu" popover="auto" aria-label="Menu" className="menu">
        <SectionLinks>
          <a href="/conversas">Conversas</a>
          <a href="/sobre">Sobre e privacidade</a>
        </SectionLinks>
      </nav>
    </header>
  );
}

function SectionLinks({ children }: { children?: ReactNode }) {
  return (
    <>
      {sections.map(({ href, label }) => (
        <a key={href} href={href} className="inline-flex min-h-11 items-center hover:text-accent">
          {label}
        </a>
      ))}
      {children}
    </>
  );
}
