'use client';

import { useState } from 'react';
import { Select } from '#components/ui/select.tsx';
import { correctableFields, type FactField } from './fact-fields.ts';
import { useFactSubmit } from './fact-form.tsx';
import { FactInput } from './fact-input.tsx';
import type { ChangeOutcome } from './use-fact-changes.ts';
import { type FoundRecord, useRecords } from './use-records.ts';

interface CorrectionFormProps {
  /** Table and record to begin with, from a link. */
  initial: Readonly<Record<string, string>>;
  onSave: (values: Record<string, unknown>) => Promise<ChangeOutcome>;
  onSaved: () => void;
}

type Table = keyof typeof correctableFields;

const source: FactField = {
  name: 'fonte',
  label: 'Fonte',
  required: true,
  hint: 'Onde isto está escrito: um endereço, ou um jornal e o seu dia.',
};

const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));

/** Only what was changed: the rest stays as the import has it. */
function changed(record: FoundRecord | undefined, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== asText(record?.values[name])));
}

/** Chooses an imported record and gives some of its columns another value, with the source for it. */
export function CorrectionForm({ initial, onSave, onSaved }: CorrectionFormProps) {
  const [table, setTable] = useState<Table>(initial.tabela === 'people' ? 'people' : 'matches');
  const [id, setId] = useState(initial.id ?? '');
  const [values, setValues] = useState<Record<string, string>>({});
  const [written, setWritten] = useState(initial.fonte ?? '');
  const record = useRecords(table, id).find((one) => one.id === id);
  const form = useFactSubmit(onSave, onSaved);
  const body = { tabela: table, id, campos: changed(record, values), fonte: written };
  return (
    <form noValidate ref={form.ref} onSubmit={(event) => form.submit(event, body)} className="grid gap-4">
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-[12rem_1fr]">
        <Select
          label="O que corrigir"
          value={table}
          options={[
            { value: 'matches', label: 'um jogo' },
            { value: 'people', label: 'uma pessoa' },
          ]}
          onChange={(event) => {
            setTable(event.target.value as Table);
            setId('');
            setValues({});
          }}
        />
        <FactInput
          field={{
            name: 'id',
            label: table === 'matches' ? 'Jogo' : 'Pessoa',
            records: table,
            hint: record?.label ?? 'Escreve data, clube ou nome, e escolhe.',
          }}
          value={id}
          error={form.problems.id?.join(' ')}
          onChange={(value) => {
            setId(value);
            setValues({});
          }}
        />
      </div>
      {record ? (
        <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {correctableFields[table].map((field) => (
            <FactInput
              key={field.name}
              field={field}
              value={values[field.name] ?? asText(record.values[field.name])}
              error={form.problems[`campos.${field.name}`]?.join(' ')}
              onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
            />
          ))}
          <FactInput field={source} value={written} error={form.problems.fonte?.join(' ')} onChange={setWritten} />
        </div>
      ) : null}
      {form.foot}
    </form>
  );
}
