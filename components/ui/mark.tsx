/** Our mark: a half-and-half roundel with an F. It is ours, not the club's crest. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="15" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M16 1a15 15 0 0 0 0 30z" fill="var(--ink)" />
      <path d="M10.5 8H16v3.1h-2.1v3.5H16v3h-2.1V24h-3.4z" fill="var(--paper)" />
      <path d="M16 8h5.5v3.1H16zm0 6.6h4v3h-4z" fill="var(--ink)" />
    </svg>
  );
}
