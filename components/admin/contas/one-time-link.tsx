'use client';

import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { inWords } from '../in-words.ts';

export interface MadeLink {
  name: string;
  link: string;
  expiresAt: string;
}

/** A link that was just made: shown this once, because only its hash is kept. */
export function OneTimeLink({ name, link, expiresAt }: MadeLink) {
  const toast = useToast();

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      toast('Ligação copiada.');
    } catch {
      toast('O navegador não deixou copiar: seleciona a ligação e copia-a à mão.', 'bad');
    }
  }

  return (
    <div role="status" className="my-4 border-y border-accent py-3">
      <p>
        Envia esta ligação a <strong>{name}</strong>. Serve uma vez, até {inWords.moment(expiresAt)}, e não volta a ser
        mostrada.
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <code className="min-w-0 text-sm break-all">{link}</code>
        <Button onClick={copy}>Copiar</Button>
      </div>
    </div>
  );
}
