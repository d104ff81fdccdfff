'use client';

import { useDeferredValue, useId } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { FactField } from './fact-fields.ts';
import { useRecords } from './use-records.ts';

interface FactInputProps {
  field: FactField;
  value: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** One column of a change: a choice, a record that is looked up by its names, or what is written. */
export function FactInput({ field, value, error, onChange }: FactInputProps) {
  const listId = useId();
  const records = useRecords(field.records, useDeferredValue(value));
  const { label, hint, required, type, options, name } = field;
  const common = { label, name, value, error, hint, required };
  if (options) {
    const all =
      value === '' && !options.some((option) => option.value === '')
        ? [{ value: '', label: '—' }, ...options]
        : options;
    return <Select {...common} options={all} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <>
      <Field
        {...common}
        type={type === 'date' ? 'date' : 'text'}
        inputMode={type === 'number' ? 'numeric' : undefined}
        autoComplete="off"
        list={field.records ? listId : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {field.records ? (
        <datalist id={listId}>
          {records.map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
      ) : null}
    </>
  );
}
