'use client';

/** What a fan sees when a page could not be made. The cause is in the server's log, under the digest. */
export default function PublicError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div className="mx-auto w-full max-w-column flex-1 px-4 pt-16">
      <h1 className="text-[2rem]">Esta página não abriu.</h1>
      <p className="mt-3 text-soft" role="alert">
        Algo correu mal do nosso lado. Tenta de novo; se continuar, avisa-nos
        {error.digest ? ` e diz-nos este código: ${error.digest}` : ''}.
      </p>
      <p className="mt-4 flex gap-6">
        <button type="button" className="way min-h-11" onClick={reset}>
          Tentar de novo
        </button>
        <a href="/" className="way inline-flex min-h-11 items-center">
          Ir para o início
        </a>
      </p>
    </div>
  );
}
