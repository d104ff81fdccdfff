'use client';

import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What happens, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: "Apagar", not "OK". */
  action: string;
  open: boolean;
  onCancel: () => void;
  onConfirm: () => void | Promise<void>;
}

/** The question before something that cannot be undone. Its first focus is the way back. */
export function ConfirmDialog({ title, children, action, open, onCancel, onConfirm }: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={title} open={open} onClose={onCancel}>
      <div className="mt-3 max-w-[34rem] text-soft">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel} autoFocus>
          Cancelar
        </Button>
        <Button look="danger" busy={busy} onClick={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
