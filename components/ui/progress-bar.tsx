/** How far something is: 0 to 1, or unknown. The browser's own element, so no inline style is needed. */
export function ProgressBar({ label, value }: { label: string; value: number | null }) {
  return <progress className="progress" aria-label={label} max={1} {...(value === null ? {} : { value })} />;
}
