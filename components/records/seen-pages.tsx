'use client';

import { useEffect, useState } from 'react';

interface SeenPage {
  href: string;
  title: string;
}

/** The service worker keeps the pages that were opened under this name. */
const cacheName = 'farense-paginas';
const siteName = / · Farense$/;

async function titleOf(reply: Response | undefined): Promise<string> {
  const page = new DOMParser().parseFromString((await reply?.text()) ?? '', 'text/html');
  return page.title.replace(siteName, '');
}

/** Records that this device keeps, the last one opened first. */
async function seenPages(): Promise<SeenPage[]> {
  const cache = await caches.open(cacheName);
  const requests = (await cache.keys()).toReversed();
  const pages = requests.map(async (request) => {
    const { pathname, search } = new URL(request.url);
    return { href: pathname + search, title: await titleOf(await cache.match(request)) };
  });
  // Only records: the first page and the conversations have links of their own.
  return (await Promise.all(pages)).filter(({ href, title }) => title !== '' && href.indexOf('/', 1) !== -1);
}

/** What can be read without a network. */
export function SeenPages() {
  const [pages, setPages] = useState<SeenPage[] | null>(null);

  useEffect(() => {
    seenPages()
      .then(setPages)
      .catch(() => setPages([]));
  }, []);

  if (pages === null) return null;
  if (pages.length === 0)
    return <p className="border-y border-rule py-4 text-soft">Ainda não abriste páginas de registos neste aparelho.</p>;
  return (
    <ul className="border-t border-ink">
      {pages.map(({ href, title }) => (
        <li key={href} className="border-b border-rule">
          <a href={href} className="way inline-flex min-h-11 items-center">
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
