const day = new Intl.DateTimeFormat('pt-PT', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `20260101-213000-nome` began on 1 January 2026 at 21:30, by the clock of the machine that trained it. */
export function dayOfRun(id: string): string {
  const [, year, month, date, hour, minute] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)/.exec(id) ?? [];
  return `${day.format(Date.UTC(Number(year), Number(month) - 1, Number(date)))}, ${hour}:${minute}`;
}
