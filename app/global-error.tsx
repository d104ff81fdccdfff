'use client';

import './globals.css';

/** Stands in for the whole page when even its frame failed. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="pt-PT">
      <body>
        <title>Farense: a página não abriu</title>
        <main className="mx-auto w-full max-w-column flex-1 px-4 pt-16">
          <h1 className="text-[2rem]">Esta página não abriu.</h1>
          <p className="mt-3 text-soft" role="alert">
            Algo correu mal do nosso lado. Tenta de novo daqui a um momento.
          </p>
          <button type="button" className="way mt-4 min-h-11" onClick={reset}>
            Tentar de novo
          </button>
        </main>
      </body>
    </html>
  );
}
