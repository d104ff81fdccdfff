'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A window over the page: the browser keeps the focus in it, Esc closes it, and the focus goes back where it was. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="dialog" onClose={onClose}>
      {open ? (
        <>
          <div className="flex items-start justify-between gap-4">
            <h2 id={titleId} className="text-xl">
              {title}
            </h2>
            <button
              type="button"
              className="button -mt-2 -mr-2"
              data-look="quiet"
              aria-label="Fechar"
              onClick={onClose}
            >
              ×
            </button>
          </div>
          {children}
        </>
      ) : (
        <h2 id={titleId}>{title}</h2>
      )}
    </dialog>
  );
}
