import { formatDate } from '#components/records/format-date.ts';
import type { Person } from '#server/facts/records/read-person.ts';

const event = (date: string | null, place: string | null) =>
  [date && formatDate(date), place].filter(Boolean).join(', ') || null;

function factsOf(person: Person): [string, string | null][] {
  return [
    ['Nome completo', person.full_name === person.name ? null : person.full_name],
    ['Alcunha', person.nicknames.join(', ') || null],
    ['Nascimento', event(person.birth_date, person.birth_place)],
    ['Morte', event(person.death_date, null)],
    ['Nacionalidade', person.nationality],
    ['Altura', person.height_cm === null ? null : `${(person.height_cm / 100).toFixed(2).replace('.', ',')} m`],
    ['Peso', person.weight_kg === null ? null : `${person.weight_kg} kg`],
    ['Nota', person.note],
  ];
}

/** Who it was, in the figures and dates that the records hold. */
export function LifeFacts({ person }: { person: Person }) {
  const facts = factsOf(person).filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  return (
    <dl className="mt-6 grid grid-cols-[8rem_1fr] border-t border-ink text-[0.9375rem]">
      {facts.map(([label, value]) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-2">
          <dt className="text-soft">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
