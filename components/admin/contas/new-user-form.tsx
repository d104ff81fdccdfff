'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { fetchJson } from '../fetch-json.ts';
import type { MadeLink } from './one-time-link.tsx';
import { roleOptions } from './role-words.ts';

/** Adds a person and hands on the link with which they set their password. */
export function NewUserForm({ onMade }: { onMade: (made: MadeLink) => void }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const body = { name: String(given.get('name')), role: String(given.get('role')) };
    setBusy(true);
    setError(undefined);
    try {
      const made = await fetchJson<MadeLink & { user: { name: string } }>('/api/admin/users', { method: 'POST', body });
      form.reset();
      onMade({ ...made, name: made.user.name });
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
    setBusy(false);
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-start gap-3">
      <Field
        label="Nome"
        name="name"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={error}
        className="w-64"
      />
      <Select label="Papel" name="role" defaultValue="viewer" options={roleOptions} />
      <Button type="submit" look="main" busy={busy} className="mt-[1.45rem]">
        Criar convite
      </Button>
    </form>
  );
}
