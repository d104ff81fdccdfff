import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the text, in words; shown below it and read with it. */
  error?: string | undefined;
};

/** Several lines of text with their name above them, and what helps or is wrong below. */
export function TextArea({ label, hint, error, className = '', id, ...area }: TextAreaProps) {
  const made = useId();
  const areaId = id ?? made;
  const noteId = `${areaId}-nota`;
  const note = error ?? hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={areaId}>{label}</label>
      <textarea
        {...area}
        id={areaId}
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
