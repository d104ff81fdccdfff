'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';

interface Toast {
  id: number;
  text: string;
  tone: 'good' | 'bad';
}

type Show = (text: string, tone?: Toast['tone']) => void;

const ToastContext = createContext<Show>(() => {});

/** Shows a short message that goes away by itself; errors stay until they are closed. */
export const useToast = (): Show => useContext(ToastContext);

const shownMs = 6_000;

/** Where messages appear: at the foot of the screen, read out when they come. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const show = useCallback<Show>(
    (text, tone = 'good') => {
      last.current += 1;
      const id = last.current;
      setToasts((shown) => [...shown.slice(-2), { id, text, tone }]);
      if (tone === 'good') setTimeout(() => close(id), shownMs);
    },
    [close],
  );
  const list = useMemo(
    () =>
      toasts.map(({ id, text, tone }) => (
        <div key={id} className="toast" data-tone={tone}>
          <p>{text}</p>
          <button type="button" aria-label="Fechar a mensagem" onClick={() => close(id)}>
            ×
          </button>
        </div>
      )),
    [toasts, close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div role="status" className="toasts no-print">
        {list}
      </div>
    </ToastContext>
  );
}
