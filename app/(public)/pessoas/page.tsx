import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { listPeople, type PersonItem } from '#server/facts/records/list-people.ts';
import { choosePeople } from './_components/choose-people.ts';

export const metadata: Metadata = {
  title: 'Pessoas',
  description: 'Jogadores, treinadores, presidentes e fundadores do Farense com registo.',
  alternates: { canonical: '/pessoas' },
};

interface Props {
  searchParams: Promise<Record<'papel' | 'letra' | 'nome', string | string[] | undefined>>;
}

const roles = [
  { role: 'jogador', label: 'Jogadores' },
  { role: 'treinador', label: 'Treinadores' },
  { role: 'presidente', label: 'Presidentes' },
  { role: 'fundador', label: 'Fundadores' },
  { role: 'dirigente', label: 'Dirigentes' },
];

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)?.trim() || null;

function hrefOf(choice: { papel?: string | null; letra?: string }): string {
  const query = new URLSearchParams(Object.entries(choice).filter((entry): entry is [string, string] => !!entry[1]));
  return query.size > 0 ? `/pessoas?${query}` : '/pessoas';
}

/** People by their initial: all of them at once would be a page too heavy for a phone. */
export default async function PeoplePage({ searchParams }: Props) {
  const { papel, letra, nome } = await searchParams;
  const [role, name] = [one(papel), one(nome)];
  const everyone = await listPeople(await openIndex());
  const present = roles.filter((item) => everyone.some((person) => person.roles.split(';').includes(item.role)));
  const { total, letters, letter, people } = choosePeople(everyone, { role, letter: one(letra), name });
  return (
    <RecordPage parent={null} title="Pessoas" lead={`${plural(total, 'pessoa', 'pessoas')} com registo.`}>
      {everyone.length === 0 ? (
        <div className="mt-6">
          <NoRecord>Ainda não há pessoas nos registos.</NoRecord>
        </div>
      ) : (
        <>
          <Links label="Papéis">
            {[{ role: null, label: 'Todos' }, ...present].map((item) => (
              <Choice key={item.label} href={hrefOf({ papel: item.role })} current={item.role === role}>
                {item.label}
              </Choice>
            ))}
          </Links>
          <SearchByName role={role} name={name} />
          <Links label="Letras">
            {letters.map((initial) => (
              <Choice key={initial} href={hrefOf({ papel: role, letra: initial })} current={initial === letter}>
                {initial}
              </Choice>
            ))}
          </Links>
        </>
      )}
      {(letter !== null || name !== null) && (
        <RecordSection id="lista" title={name === null ? (letter ?? '') : `Com “${name}” no nome`}>
          {people.length === 0 ? <NoRecord>Ninguém com esse nome nos registos.</NoRecord> : <List people={people} />}
        </RecordSection>
      )}
    </RecordPage>
  );
}

function Links({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="mt-2 flex flex-wrap gap-x-4 text-[0.9375rem] no-print">
      {children}
    </nav>
  );
}

function Choice({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className="way inline-flex min-h-11 min-w-5 items-center justify-center aria-[current]:font-semibold"
    >
      {children}
    </a>
  );
}

function SearchByName({ role, name }: { role: string | null; name: string | null }) {
  return (
    <search className="mt-3 block no-print">
      <form action="/pessoas" className="flex max-w-[26rem] items-center gap-4">
        {role && <input type="hidden" name="papel" value={role} />}
        <input
          type="search"
          name="nome"
          aria-label="Procurar pelo nome"
          placeholder="Procurar pelo nome"
          defaultValue={name ?? ''}
          className="min-h-11 min-w-0 flex-1 border-b border-ink bg-transparent text-base placeholder:text-soft"
        />
        <button type="submit" className="way min-h-11">
          Procurar
        </button>
      </form>
    </search>
  );
}

function List({ people }: { people: PersonItem[] }) {
  return (
    <ul className="grid gap-x-8 border-t border-ink sm:grid-cols-2">
      {people.map((person) => (
        <li key={person.id} className="flex min-h-11 items-baseline gap-3 border-b border-rule py-2 text-[0.9375rem]">
          <a href={`/pessoas/${person.id}`} className="way">
            {person.name}
          </a>
          <span className="ml-auto text-right text-[0.8125rem] text-soft">{spanOf(person)}</span>
        </li>
      ))}
    </ul>
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
