'use client';

import { useEffect, useRef } from 'react';

const parts = [
  ['resumo', 'Resumo', '/admin/dados'],
  ['factos', 'Factos', '/admin/dados/factos'],
  ['conflitos', 'Conflitos e quarentena', '/admin/dados/conflitos'],
  ['exemplos', 'Exemplos', '/admin/dados/exemplos'],
  ['achados', 'Achados', '/admin/dados/achados'],
  ['carregamentos', 'Carregamentos', '/admin/dados/carregamentos'],
] as const;

/** The parts of Dados, each a page with an address of its own; on a phone a strip with the open one in sight. */
export function DataTabs({ open }: { open: (typeof parts)[number][0] }) {
  const nav = useRef<HTMLElement>(null);

  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && current) nav.current.scrollLeft = current.offsetLeft - nav.current.offsetLeft - 16;
  }, []);

  return (
    <nav ref={nav} aria-label="Dados" className="tabs">
      {parts.map(([id, label, href]) => (
        <a key={id} href={href} aria-current={id === open ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
