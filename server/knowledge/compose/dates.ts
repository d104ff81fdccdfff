import { monthNames } from '#server/contracts/month-names.ts';

/** An ISO date, as precise as it is: "4 de junho de 1995", "junho de 1995", "1995". */
export function dateInWords(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const name = monthNames[Number(month) - 1] ?? month;
  if (!day) return `${name} de ${year}`;
  return `${Number(day)} de ${name} de ${year}`;
}

/** With its preposition: "a 4 de junho de 1995", "em junho de 1995", "em 1995". */
export function onDate(iso: string): string {
  return `${iso.length === 10 ? 'a' : 'em'} ${dateInWords(iso)}`;
}

/** Short, for tables: "04-06-1995". */
export function dateForTable(iso: string | null): string {
  if (!iso) return 'sem data';
  return iso.split('-').reverse().join('-');
}
