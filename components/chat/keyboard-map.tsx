'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { ComposerHandle } from './composer.tsx';

interface Props {
  composer: RefObject<ComposerHandle | null>;
  onNew: () => void;
}

const keys: [string[], string][] = [
  [['Enter'], 'envia a pergunta'],
  [['Shift', 'Enter'], 'muda de linha'],
  [['Esc'], 'para a resposta'],
  [['↑'], 'na caixa vazia, volta à última pergunta para a mudar'],
  [['Shift', 'Esc'], 'vai para a caixa da pergunta'],
  [['Ctrl', 'Shift', 'O'], 'começa uma conversa nova'],
  [['Ctrl', '/'], 'mostra este mapa'],
];

/** The keys of a conversation, and the list of them. On a Mac, ⌘ does as well as Ctrl. */
export function KeyboardMap({ composer, onNew }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(onNew);
  latest.current = onNew;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key === '/') dialog.current?.showModal();
      else if (command && event.shiftKey && event.key.toLowerCase() === 'o') latest.current();
      else if (event.shiftKey && event.key === 'Escape') composer.current?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [composer]);

  return (
    <>
      <button type="button" className="way min-h-6" onClick={() => dialog.current?.showModal()}>
        Teclas
      </button>
      <dialog ref={dialog} aria-labelledby="teclas" className="keyboard-map">
        <h2 id="teclas" className="mb-3 text-[1.375rem]">
          Teclas
        </h2>
        <dl className="text-left text-[0.9375rem]">
          {keys.map(([combination, what]) => (
            <div key={what} className="flex gap-4 border-t border-rule py-2">
              <dt className="w-36 shrink-0">
                {combination.map((key) => (
                  <kbd key={key} className="mr-1 border border-edge px-1.5 font-sans text-[0.8125rem]">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4">
          <button type="submit" className="pill">
            Fechar
          </button>
        </form>
      </dialog>
    </>
  );
}
