'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';

/** Puts what belongs to the conversation into the header, where it stays in reach while the page scrolls. */
export function HeaderSlot({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<Element | null>(null);
  useEffect(() => setSlot(document.querySelector('#acoes-da-conversa')), []);
  return slot && createPortal(children, slot);
}
