/** Numbers as people read them in Portuguese; a dash where there is none. */

export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  if (hours > 0) return `${hours} h ${String(minutes).padStart(2, '0')} min`;
  return minutes > 0 ? `${minutes} min ${String(whole % 60).padStart(2, '0')} s` : `${whole} s`;
}

const formats = new Map<number, Intl.NumberFormat>();

export function decimal(value: number | null, digits = 2): string {
  if (value === null || !Number.isFinite(value)) return '—';
  const format =
    formats.get(digits) ??
    new Intl.NumberFormat('pt-PT', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(digits, format);
  return format.format(value);
}

export const whole = (value: number | null) => decimal(value, 0);

/** A learning rate: 0.00012 is `1,2e−4`. */
export function scientific(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '—';
  if (value === 0) return '0';
  return value.toExponential(1).replace('.', ',').replace('e-', 'e−').replace('e+', 'e');
}

/** Bytes as people speak of files: `21 MB`, `4,1 GB`. */
export function fileSize(bytes: number): string {
  if (bytes >= 1e9) return `${decimal(bytes / 1e9, 1)} GB`;
  if (bytes >= 1e6) return `${whole(bytes / 1e6)} MB`;
  return `${whole(Math.ceil(bytes / 1e3))} kB`;
}
