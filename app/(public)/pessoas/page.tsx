import type { Metadata } from 'next';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { listPeople, type PersonItem } from '#server/facts/records/list-people.ts';

export const metadata: Metadata = {
  title: 'Pessoas',
  description: 'Jogadores, treinadores, presidentes e fundadores do Farense com registo.',
  alternates: { canonical: '/pessoas' },
};

interface Props {
  searchParams: Promise<{ papel?: string | string[] }>;
}

const roles = [
  { role: 'jogador', label: 'Jogadores' },
  { role: 'treinador', label: 'Treinadores' },
  { role: 'presidente', label: 'Presidentes' },
  { role: 'fundador', label: 'Fundadores' },
  { role: 'dirigente', label: 'Dirigentes' },
];

const initialOf = (person: PersonItem) => person.name.normalize('NFD').replace(/\p{M}/gu, '').charAt(0).toUpperCase();

const order = new Intl.Collator('pt');

export default async function PeoplePage({ searchParams }: Props) {
  const role = (await searchParams).papel;
  const everyone = await listPeople(await openIndex());
  const present = roles.filter((item) => everyone.some((person) => person.roles.split(';').includes(item.role)));
  const people = everyone
    .filter((person) => typeof role !== 'string' || person.roles.split(';').includes(role))
    .toSorted((a, b) => order.compare(a.name, b.name));
  const letters = [...Map.groupBy(people, initialOf)];
  return (
    <RecordPage parent={null} title="Pessoas" lead={`${plural(people.length, 'pessoa', 'pessoas')} com registo.`}>
      {everyone.length === 0 ? (
        <div className="mt-6">
          <NoRecord>Ainda não há pessoas nos registos.</NoRecord>
        </div>
      ) : (
        <nav aria-label="Papéis" className="mt-4 flex flex-wrap gap-x-4 text-[0.9375rem] no-print">
          {[{ role: undefined, label: 'Todos' }, ...present].map((item) => (
            <a
              key={item.label}
              href={item.role ? `/pessoas?papel=${item.role}` : '/pessoas'}
              aria-current={item.role === role ? 'page' : undefined}
              className="way inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {item.label}
            </a>
          ))}
        </nav>
      )}
      {letters.map(([letter, items]) => (
        <RecordSection key={letter} id={`letra-${letter}`} title={letter}>
          <ul className="grid gap-x-8 border-t border-ink sm:grid-cols-2">
            {items.map((person) => (
              <li
                key={person.id}
                className="flex min-h-11 items-baseline gap-3 border-b border-rule py-2 text-[0.9375rem]"
              >
                <a href={`/pessoas/${person.id}`} className="way">
                  {person.name}
                </a>
                <span className="ml-auto text-right text-[0.8125rem] text-soft">{spanOf(person)}</span>
              </li>
            ))}
          </ul>
        </RecordSection>
      ))}
    </RecordPage>
  );
}

const span = (first: number, last: number) =>
  first === last ? seasonLabel(first) : `${seasonLabel(first)} a ${seasonLabel(last)}`;

function spanOf({ played, managed, presided, position, roles: all }: PersonItem): string {
  if (played?.first != null && played.last != null)
    return [position?.replaceAll(';', ', '), span(played.first, played.last)].filter(Boolean).join(' · ');
  if (managed?.first != null && managed.last != null) return `treinador · ${span(managed.first, managed.last)}`;
  if (presided?.first != null) return `presidente · ${presided.first}`;
  return all.replaceAll(';', ', ');
}
