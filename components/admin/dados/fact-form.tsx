'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { type FactField, type FactKind, factFields } from './fact-fields.ts';
import { FactInput } from './fact-input.tsx';
import type { ChangeOutcome } from './use-fact-changes.ts';

interface FactFormProps {
  kind: Exclude<FactKind, 'correction'>;
  /** Values to begin with, from a link or from the change that is corrected. */
  initial: Readonly<Record<string, string>>;
  onSave: (values: Record<string, unknown>) => Promise<ChangeOutcome>;
  onSaved: () => void;
}

/** Of whom a name is decides which records are offered for it. */
const tableOf = (field: FactField, values: Readonly<Record<string, string>>): FactField =>
  field.name === 'id' && 'de_quem' in values
    ? { ...field, records: values.de_quem === 'pessoa' ? 'people' : 'clubs' }
    : field;

/** The form of a change to the facts. What the gate refuses is shown beside its field, and nothing that was written is lost. */
export function FactForm({ kind, initial, onSave, onSaved }: FactFormProps) {
  const fields = factFields[kind];
  const named = kind === 'alias' || kind === 'alias-removal';
  const [values, setValues] = useState<Record<string, string>>({ ...(named ? { de_quem: 'clube' } : {}), ...initial });
  const form = useFactSubmit(onSave, onSaved);
  const extraOpen = fields.some(({ name, extra }) => extra && (initial[name] || form.problems[name]));
  const input = (field: FactField) => (
    <FactInput
      key={field.name}
      field={tableOf(field, values)}
      value={values[field.name] ?? ''}
      error={form.problems[field.name]?.join(' ')}
      onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
    />
  );
  return (
    <form noValidate ref={form.ref} onSubmit={(event) => form.submit(event, values)} className="grid gap-4">
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {fields.filter(({ extra }) => !extra).map(input)}
      </div>
      {fields.some(({ extra }) => extra) ? (
        <details open={extraOpen || undefined}>
          <summary className="min-h-9 content-center text-[0.9375rem]">Mais pormenores</summary>
          <div className="mt-2 grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {fields.filter(({ extra }) => extra).map(input)}
          </div>
        </details>
      ) : null}
      {form.foot}
    </form>
  );
}

/** Sends a form of facts, and keeps what came back: problems, the wait, the button. */
export function useFactSubmit(
  onSave: (values: Record<string, unknown>) => Promise<ChangeOutcome>,
  onSaved: () => void,
) {
  const [problems, setProblems] = useState<Record<string, string[]>>({});
  const [busy, setBusy] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  const toast = useToast();

  // The first field that is wrong gets the focus, once it is shown as wrong.
  useEffect(() => {
    if (Object.keys(problems).length > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  async function submit(event: FormEvent, values: Record<string, unknown>) {
    event.preventDefault();
    setBusy(true);
    try {
      const outcome = await onSave(values);
      setProblems(outcome.ok ? {} : outcome.problems);
      if (outcome.ok) {
        toast('Gravado. As respostas já contam com isto.');
        onSaved();
      }
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  const general = Object.entries(problems).flatMap(([field, messages]) =>
    field === '' || field === 'campos' ? messages : [],
  );
  const foot: ReactNode = (
    <div className="grid gap-3">
      <div role="alert">
        {general.length > 0 ? (
          <ul className="grid gap-1 text-sm text-bad">
            {general.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <div>
        <Button look="main" type="submit" busy={busy}>
          {busy ? 'A verificar…' : 'Verificar e gravar'}
        </Button>
      </div>
    </div>
  );
  return { ref, problems, submit, foot };
}
