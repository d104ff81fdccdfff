/** Our mark: a half-and-half roundel with an F. It is ours, not the club's crest. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="15" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M16 1a15 15 0 0 0 0 30z" fill="var(--ink)" />
      <path d="M11 8h5v3h-2v3.5h2V17h-2v7h-3z" fill="var(--paper)" />
      <path d="M16 8h6v4.5h-1.5L20 11h-4zM16 14.5h3.5v2.5H16z" fill="var(--ink)" />
    </svg>
  );
}
