'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { stages } from './stages.ts';

const isOpen = (pathname: string, href: string) =>
  href === '/admin' ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);

/** The way between the pages; on a phone a strip that scrolls sideways, the open page in sight. */
export function StageLinks() {
  const pathname = usePathname();
  const nav = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the open page moves when the address changes.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (open && nav.current)
      nav.current.scrollLeft = open.offsetLeft - nav.current.clientWidth / 2 + open.offsetWidth / 2;
  }, [pathname]);

  return (
    <nav ref={nav} aria-label="Administração" className="stages">
      {stages.map(({ href, label }) => (
        <a key={href} href={href} aria-current={isOpen(pathname, href) ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
