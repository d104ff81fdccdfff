'use client';

import { useState } from 'react';
import { useToast } from '#components/ui/toast.tsx';
import { fetchJson } from '../fetch-json.ts';

/** Ends the session and leaves the admin area. */
export function SignOut() {
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function leave() {
    setBusy(true);
    try {
      await fetchJson('/api/session', { method: 'DELETE' });
      window.location.assign('/admin/entrar');
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
      setBusy(false);
    }
  }

  return (
    <button type="button" onClick={leave} disabled={busy}>
      Sair
    </button>
  );
}
