import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  label: string;
  options: readonly { value: string; label: string }[];
  hint?: ReactNode;
  error?: string | undefined;
};

/** A choice of one, with its name above it. The browser's own control: it works on a phone and with any reader. */
export function Select({ label, options, hint, error, className = '', id, ...select }: SelectProps) {
  const made = useId();
  const selectId = id ?? made;
  const noteId = `${selectId}-nota`;
  const note = error ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={selectId}>{label}</label>
      <select
        {...select}
        id={selectId}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? noteId : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {note ? (
        <p id={noteId} className="field-note" data-error={error ? '' : undefined}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
