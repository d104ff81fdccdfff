import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { AskLink } from '#components/records/ask-link.tsx';
import { JsonLd } from '#components/records/json-ld.tsx';
import { MatchTable } from '#components/records/match-table.tsx';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { type Person, readPerson } from '#server/facts/records/read-person.ts';
import { siteUrl } from '../../../site-url.ts';
import { LifeFacts } from './_components/life-facts.tsx';
import { PersonBiography } from './_components/person-biography.tsx';
import { PersonSeasons } from './_components/person-seasons.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => readPerson(await openIndex(), decodeURIComponent(id)));

const describe = (person: Person) =>
  person.text?.resumo ??
  `${person.name}, ${person.roles.replaceAll(';', ', ')} do Farense: épocas, números e registos.`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await read((await params).id);
  if (!person) return { title: 'Pessoa não encontrada' };
  return {
    title: person.name,
    description: describe(person).slice(0, 200),
    alternates: { canonical: `/pessoas/${person.id}` },
  };
}

export default async function PersonPage({ params }: Props) {
  const person = await read((await params).id);
  if (!person) notFound();
  const told = person.text !== null || person.squads.length + person.managed.length + person.terms.length > 0;
  return (
    <RecordPage
      parent={{ href: '/pessoas', label: 'Pessoas' }}
      title={person.name}
      lead={[person.roles, person.position].filter(Boolean).join(' · ').replaceAll(';', ', ')}
    >
      <LifeFacts person={person} />
      {!told && (
        <div className="mt-6">
          <NoRecord>Desta pessoa só temos o nome e o papel.</NoRecord>
        </div>
      )}
      {person.text && <PersonBiography biography={person.text} />}
      <PersonSeasons person={person} />
      {person.scored.length > 0 && (
        <RecordSection
          id="golos"
          title="Jogos em que marcou"
          note="Só nos jogos em que a lista de marcadores bate certo com o resultado."
        >
          <MatchTable
            matches={person.scored}
            caption={`Jogos em que ${person.name} marcou`}
            captionId="golos-legenda"
            columns={{ season: true, competition: true }}
          />
        </RecordSection>
      )}
      <Namesakes person={person} />
      <p className="mt-8 no-print">
        <AskLink question={`Quem foi ${person.name}?`} />
      </p>
      <JsonLd data={personData(person)} />
    </RecordPage>
  );
}

function Namesakes({ person }: { person: Person }) {
  if (person.namesakes.length === 0) return null;
  return (
    <RecordSection id="mesmo-nome" title="Outras pessoas com este nome">
      <ul className="flex flex-wrap gap-x-6">
        {person.namesakes.map((other) => (
          <li key={other.id}>
            <a href={`/pessoas/${other.id}`} className="way inline-flex min-h-11 items-center">
              {other.name} ({other.id})
            </a>
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

function personData(person: Person): Record<string, unknown> {
  return {
    '@type': 'Person',
    name: person.full_name ?? person.name,
    ...(person.full_name && { alternateName: person.name }),
    ...(person.birth_date && { birthDate: person.birth_date }),
    ...(person.birth_place && { birthPlace: person.birth_place }),
    ...(person.death_date && { deathDate: person.death_date }),
    ...(person.nationality && { nationality: person.nationality }),
    memberOf: { '@type': 'SportsTeam', name: 'Sporting Clube Farense' },
    url: new URL(`/pessoas/${person.id}`, siteUrl).href,
  };
}
