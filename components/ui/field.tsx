import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value, in words; shown beside the field and read with it. */
  error?: string | undefined;
};

/** One input with its name above it, and what helps or is wrong below it. */
export function Field({ label, hint, error, className = '', id, ...input }: FieldProps) {
  const made = useId();
  const inputId = id ?? made;
  const noteId = `${inputId}-nota`;
  const note = error ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={inputId}>{label}</label>
      <input
        {...input}
        id={inputId}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? noteId : undefined}
      />
      {note ? (
        <p id={noteId} className="field-note" data-error={error ? '' : undefined}>
          {note}
        </p>
      ) : null}
    </div>
  );
}
