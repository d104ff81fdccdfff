const moment = new Intl.DateTimeFormat('pt-PT', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Lisbon' });
const whole = new Intl.NumberFormat('pt-PT', { useGrouping: 'always' });
const short = new Intl.NumberFormat('pt-PT', { maximumFractionDigits: 1 });

const day = new Intl.DateTimeFormat('pt-PT', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** Figures and moments as Portuguese writes them. */
export const inWords = {
  /** "22/11/2026, 18:26", in Lisbon. */
  moment: (iso: string | number): string => moment.format(new Date(iso)),
  /** "22/11", of a day such as 2026-11-22. */
  day: (date: string): string => (date ? day.format(new Date(`${date}T00:00:00Z`)) : ''),
  /** "10 250". */
  count: (value: number): string => whole.format(value),
  /** "6,9 MB". */
  bytes(value: number): string {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
    return `${short.format(value / 1000 ** power)} ${units[power]}`;
  },
  /** "98,7 %"; an em dash where there is nothing to count. */
  share: (value: number | null): string => (value === null ? '—' : `${short.format(value * 100)} %`),
  /** "42 s", "3 min 5 s". */
  seconds(value: number): string {
    const total = Math.round(value);
    return total < 60 ? `${short.format(value)} s` : `${Math.floor(total / 60)} min ${total % 60} s`;
  },
};
