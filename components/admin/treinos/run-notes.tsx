'use client';

import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { RunNote } from '#server/contracts/admin-training.ts';
import { fetchJson } from '../fetch-json.ts';

interface RunNotesProps {
  id: string;
  note: RunNote;
  mayChange: boolean;
  onSaved: () => void;
}

/** What people want to remember of a run. */
export function RunNotes({ id, note, mayChange, onSaved }: RunNotesProps) {
  const [text, setText] = useState(note.note);
  const [tags, setTags] = useState(note.tags.join(', '));
  const [busy, setBusy] = useState(false);
  const textId = useId();
  const toast = useToast();
  const changed = text !== note.note || tags !== note.tags.join(', ');

  async function save() {
    setBusy(true);
    try {
      const list = tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean);
      await fetchJson(`/api/admin/training/runs/${id}/note`, { method: 'PUT', body: { note: text, tags: list } });
      toast('Nota guardada.');
      onSaved();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-3">
      <Field
        label="Etiquetas"
        hint="separadas por vírgulas"
        value={tags}
        disabled={!mayChange}
        onChange={(event) => setTags(event.target.value)}
      />
      <div className="field">
        <label htmlFor={textId}>Nota</label>
        <textarea
          id={textId}
          rows={3}
          maxLength={5000}
          value={text}
          disabled={!mayChange}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {mayChange && (
        <Button onClick={save} busy={busy} disabled={!changed}>
          Guardar a nota
        </Button>
      )}
    </div>
  );
}
