import type { ButtonHTMLAttributes } from 'react';

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main` is filled: one a page. `danger` is for what cannot be undone. */
  look?: 'main' | 'plain' | 'danger' | 'quiet';
  busy?: boolean;
};

/** A button; while it is busy it cannot be pressed again, and says so to screen readers. */
export function Button({ look = 'plain', busy = false, disabled, className = '', type, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={`button ${className}`}
      data-look={look}
    />
  );
}
