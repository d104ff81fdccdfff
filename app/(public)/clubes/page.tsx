import type { Metadata } from 'next';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { listClubs } from '#server/facts/records/list-clubs.ts';

export const metadata: Metadata = {
  title: 'Clubes',
  description: 'Todos os adversários do Farense com registo e o saldo dos jogos com cada um.',
  alternates: { canonical: '/clubes' },
};

interface Props {
  searchParams: Promise<{ ordem?: string | string[] }>;
}

const order = new Intl.Collator('pt');

export default async function ClubsPage({ searchParams }: Props) {
  const byName = (await searchParams).ordem === 'nome';
  const clubs = (await listClubs(await openIndex())).toSorted((a, b) =>
    byName ? order.compare(a.name, b.name) : b.matches - a.matches || order.compare(a.name, b.name),
  );
  return (
    <RecordPage
      parent={null}
      title="Clubes"
      lead={`${plural(clubs.length, 'adversário', 'adversários')} com registo, e o saldo do Farense com cada um.`}
    >
      {clubs.length === 0 ? (
        <NoRecord>Ainda não há clubes nos registos.</NoRecord>
      ) : (
        <>
          <p className="mt-4 text-[0.8125rem] text-soft no-print">
            Por ordem:{' '}
            <a
              href="/clubes"
              aria-current={byName ? undefined : 'true'}
              className="way inline-flex min-h-11 items-center px-1 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              de jogos
            </a>{' '}
            <a
              href="/clubes?ordem=nome"
              aria-current={byName ? 'true' : undefined}
              className="way inline-flex min-h-11 items-center px-1 aria-[current]:font-semibold aria-[current]:text-ink"
            >
              de nome
            </a>
          </p>
          <ClubTable clubs={clubs} />
        </>
      )}
    </RecordPage>
  );
}

function ClubTable({ clubs }: { clubs: Awaited<ReturnType<typeof listClubs>> }) {
  return (
    <ScrollArea labelledBy="clubes-legenda">
      <table className="almanac">
        <caption id="clubes-legenda" className="sr-only">
          Saldo do Farense com cada clube
        </caption>
        <thead>
          <tr>
            <th scope="col">Clube</th>
            {['Jogos', 'Vitórias', 'Empates', 'Derrotas', 'Golos'].map((title) => (
              <th key={title} scope="col" data-align="right">
                <abbr title={title} className="no-underline">
                  {title === 'Golos' ? 'Golos' : title.charAt(0)}
                </abbr>
              </th>
            ))}
            <th scope="col">Épocas</th>
          </tr>
        </thead>
        <tbody>
          {clubs.map((club) => (
            <tr key={club.id}>
              <th scope="row">
                <a href={`/clubes/${club.id}`} className="way">
                  {club.name}
                </a>
              </th>
              <td data-align="right">{club.matches}</td>
              <td data-align="right">{club.won}</td>
              <td data-align="right">{club.drawn}</td>
              <td data-align="right">{club.lost}</td>
              <td data-align="right" className="whitespace-nowrap">
                {club.goals_for}–{club.goals_against}
              </td>
              <td className="whitespace-nowrap text-soft">
                {club.first === club.last
                  ? seasonLabel(club.first)
                  : `${seasonLabel(club.first)} a ${seasonLabel(club.last)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
