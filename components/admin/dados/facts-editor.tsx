'use client';

import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { Section } from '../shell/section.tsx';
import { ChangeList } from './change-list.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { type FactKind, factKinds } from './fact-fields.ts';
import { FactForm } from './fact-form.tsx';
import { type FactChange, useFactChanges } from './use-fact-changes.ts';

interface FactsEditorProps {
  initial: { version: number; entries: FactChange[] };
  /** What a link asks for: which form, and its values. */
  asked: { kind: FactKind; values: Record<string, string> };
  mayAct: boolean;
}

interface OpenForm {
  kind: FactKind;
  values: Record<string, string>;
  /** The change that is being corrected. */
  replaces?: string;
  /** Counts the forms, so that each begins anew. */
  round: number;
}

const asTexts = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]));

/** Adds and corrects facts, and shows every change with the way back. */
export function FactsEditor({ initial, asked, mayAct }: FactsEditorProps) {
  const { changes, save, undo } = useFactChanges(initial);
  const [form, setForm] = useState<OpenForm>({ ...asked, round: 0 });
  const top = useRef<HTMLDivElement>(null);
  const open = (kind: FactKind, values: Record<string, string> = {}, replaces?: string) =>
    setForm(({ round }) => ({ kind, values, round: round + 1, ...(replaces ? { replaces } : {}) }));

  const shared = {
    initial: form.values,
    onSave: (values: Record<string, unknown>) => save(form.kind, values, form.replaces),
    onSaved: () => open(form.kind),
  };
  return (
    <>
      {mayAct ? (
        <Section title={form.replaces ? 'Corrigir uma alteração' : 'Acrescentar ou corrigir'}>
          <div ref={top} className="grid gap-5">
            <div className="flex flex-wrap items-end gap-3">
              <Select
                className="w-full sm:w-96"
                label="O que mudar"
                value={form.kind}
                options={factKinds}
                onChange={(event) => open(event.target.value as FactKind)}
              />
              {form.replaces ? (
                <Button look="quiet" onClick={() => open(form.kind)}>
                  Deixar como estava
                </Button>
              ) : null}
            </div>
            {form.kind === 'correction' ? (
              <CorrectionForm key={form.round} {...shared} />
            ) : (
              <FactForm key={form.round} kind={form.kind} {...shared} />
            )}
          </div>
        </Section>
      ) : null}
      <Section title="Alterações" aside={mayAct ? undefined : 'A tua conta só pode ver.'}>
        <ChangeList
          changes={changes}
          mayAct={mayAct}
          undo={undo}
          onCorrect={(change) => {
            open(change.kind, asTexts(change.values), change.id);
            top.current?.scrollIntoView({ block: 'start' });
          }}
        />
      </Section>
    </>
  );
}
