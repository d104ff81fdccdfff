'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { minPasswordLength } from '#server/contracts/admin.ts';
import { fetchJson } from '../fetch-json.ts';

/** Sets the password that the one-time link is for, and enters. */
export function SetPasswordForm({ token, name }: { token: string; name: string }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    if (password !== form.get('again')) return setError('As duas palavras-passe não são iguais.');
    setBusy(true);
    setError(undefined);
    try {
      await fetchJson('/api/invitation', { method: 'POST', body: { token, password } });
      window.location.assign('/admin');
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} method="post" className="mt-6 flex flex-col gap-4">
      <input type="hidden" name="name" autoComplete="username" value={name} readOnly />
      <Field
        label="Palavra-passe"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={minPasswordLength}
        hint={`Pelo menos ${minPasswordLength} caracteres. Uma frase é fácil de lembrar.`}
        required
      />
      <Field label="Repetir a palavra-passe" name="again" type="password" autoComplete="new-password" required />
      <p role="alert" className="min-h-6 text-sm text-bad">
        {error}
      </p>
      <Button type="submit" look="main" busy={busy}>
        Guardar e entrar
      </Button>
    </form>
  );
}
