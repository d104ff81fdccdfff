'use client';

import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ConfigField } from './config-fields.ts';

const modules = ['q', 'k', 'v', 'o', 'gate', 'up', 'down'];

interface ConfigControlProps {
  field: ConfigField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** One knob, with what it does beneath it, or what is wrong. */
export function ConfigControl({ field, value, error, onChange }: ConfigControlProps) {
  const { label, help, kind, choices } = field;
  if (kind === 'choice')
    return (
      <Select
        label={label}
        hint={help}
        error={error}
        options={choices ?? []}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  if (kind === 'modules') return <Modules {...{ field, value, error, onChange }} />;
  return (
    <Field
      label={label}
      hint={help}
      error={error}
      name={field.key}
      inputMode={kind === 'text' ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function Modules({ field, value, error, onChange }: ConfigControlProps) {
  const chosen = new Set(value.split(',').filter(Boolean));
  const toggle = (name: string) => {
    if (!chosen.delete(name)) chosen.add(name);
    onChange(modules.filter((one) => chosen.has(one)).join(','));
  };
  return (
    <fieldset className="field">
      <legend className="text-[0.8125rem]">{field.label}</legend>
      <div className="flex flex-wrap gap-x-5">
        {modules.map((name) => (
          <label key={name} className="inline-flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.has(name)}
              onChange={() => toggle(name)}
              className="size-4 accent-ink"
            />
            {name}
          </label>
        ))}
      </div>
      <p className="field-note" data-error={error ? '' : undefined}>
        {error ?? field.help}
      </p>
    </fieldset>
  );
}
