import { monthNames } from '#server/contracts/month-names.ts';

/** An ISO date in words, as long as it is precise: "4 de junho de 1995", "junho de 1995", "1995". */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = monthNames[Number(month) - 1];
  if (!name) return iso;
  return day ? `${Number(day)} de ${name} de ${year}` : `${name} de ${year}`;
}

/** The same for a table: "4 jun. 1995". */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = monthNames[Number(month) - 1];
  if (!name) return iso;
  const short = name === 'maio' ? 'maio' : `${name.slice(0, 3)}.`;
  return day ? `${Number(day)} ${short} ${year}` : `${short} ${year}`;
}

/** A day of the year: "22 de novembro" from "11-22". */
export function formatDay(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-');
  return `${Number(day)} de ${monthNames[Number(month) - 1] ?? ''}`;
}

/** The same, short and large on the first page: "22 nov." */
export function shortDay(monthAndDay: string): string {
  const [month, day] = monthAndDay.split('-');
  return `${Number(day)} ${monthNames[Number(month) - 1]?.slice(0, 3) ?? ''}.`;
}
