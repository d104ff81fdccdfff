import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { toThe } from '#components/records/article.ts';
import { AskLink } from '#components/records/ask-link.tsx';
import { BalanceBar } from '#components/records/balance-bar.tsx';
import { JsonLd } from '#components/records/json-ld.tsx';
import { MatchTable } from '#components/records/match-table.tsx';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { Figures } from '#components/ui/figures.tsx';
import { openIndex } from '#server/facts/open-index.ts';
import { type Club, readClub } from '#server/facts/records/read-club.ts';
import { siteUrl } from '../../../site-url.ts';
import { BalanceTable } from './_components/balance-table.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => readClub(await openIndex(), decodeURIComponent(id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const club = await read((await params).id);
  if (!club) return { title: 'Clube não encontrado' };
  return {
    title: `Farense e ${club.name}`,
    description: `Farense contra ${club.name}: ${balanceText(club)}`,
    alternates: { canonical: `/clubes/${club.id}` },
  };
}

function balanceText({ total }: Club): string {
  const { played, won, drawn, lost } = total;
  return `${plural(played, 'jogo', 'jogos')}, ${plural(won, 'vitória', 'vitórias')}, ${plural(drawn, 'empate', 'empates')} e ${plural(lost, 'derrota', 'derrotas')}.`;
}

const others = (club: Club) => [club.city, ...club.aliases].filter(Boolean).join(' · ');

export default async function ClubPage({ params }: Props) {
  const club = await read((await params).id);
  if (!club) notFound();
  const { total } = club;
  return (
    <RecordPage parent={{ href: '/clubes', label: 'Clubes' }} title={club.name} lead={others(club)}>
      {club.matches.length === 0 ? (
        <div className="mt-6">
          <NoRecord>
            {club.is_self ? 'Este é o nosso clube: vê as épocas.' : 'Não temos registo de jogos com este clube.'}
          </NoRecord>
        </div>
      ) : (
        <>
          <section id="saldo" aria-label="Saldo do Farense">
            <Figures
              figures={[
                { label: 'jogos', value: String(total.played) },
                { label: 'V–E–D do Farense', value: `${total.won}–${total.drawn}–${total.lost}` },
                { label: 'golos', value: `${total.goals_for}–${total.goals_against}` },
              ]}
            />
            <BalanceBar {...total} />
          </section>
          <BalanceTable club={club} />
          <Biggest club={club} />
          <RecordSection id="jogos" title="Todos os jogos" note="Do mais recente ao mais antigo.">
            <MatchTable
              matches={club.matches}
              caption={`Jogos entre Farense e ${club.name}`}
              captionId="jogos-legenda"
              columns={{ season: true, competition: true }}
              anchors
            />
          </RecordSection>
          <p className="mt-8 no-print">
            <AskLink question={`Quando foi a última vez que ganhámos ${toThe(club.short_name, club.gender)}?`} />
          </p>
        </>
      )}
      <JsonLd
        data={{
          '@type': 'SportsTeam',
          name: club.name,
          sport: 'Futebol',
          url: new URL(`/clubes/${club.id}`, siteUrl).href,
        }}
      />
    </RecordPage>
  );
}

function Biggest({ club }: { club: Club }) {
  return (
    <>
      {club.wins.length > 0 && (
        <RecordSection id="maiores-vitorias" title="Maiores vitórias">
          <MatchTable
            matches={club.wins}
            caption="Maiores vitórias"
            captionId="vitorias-legenda"
            columns={{ competition: true }}
          />
        </RecordSection>
      )}
      {club.defeats.length > 0 && (
        <RecordSection id="maiores-derrotas" title="Maiores derrotas">
          <MatchTable
            matches={club.defeats}
            caption="Maiores derrotas"
            captionId="derrotas-legenda"
            columns={{ competition: true }}
          />
        </RecordSection>
      )}
    </>
  );
}
