'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { fetchJson } from '../fetch-json.ts';

/** Name and password; after them, the page that was asked for. */
export function SignInForm({ next }: { next: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(undefined);
    try {
      const body = { name: String(form.get('name')), password: String(form.get('password')) };
      await fetchJson('/api/session', { method: 'POST', body });
      window.location.assign(next);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} method="post" className="mt-6 flex flex-col gap-4">
      <Field label="Nome" name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <Field label="Palavra-passe" name="password" type="password" autoComplete="current-password" required />
      <p role="alert" className="min-h-6 text-sm text-bad">
        {error}
      </p>
      <Button type="submit" look="main" busy={busy}>
        Entrar
      </Button>
    </form>
  );
}
