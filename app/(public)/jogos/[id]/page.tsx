import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { the, toThe } from '#components/records/article.ts';
import { AskLink } from '#components/records/ask-link.tsx';
import { BalanceBar } from '#components/records/balance-bar.tsx';
import { formatDate } from '#components/records/format-date.ts';
import { JsonLd } from '#components/records/json-ld.tsx';
import { matchHref, matchTitle } from '#components/records/match-line.ts';
import { MatchTable } from '#components/records/match-table.tsx';
import { RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { roundLabel } from '#components/records/round-label.ts';
import { seasonHref, seasonLabel } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { readMatch } from '#server/facts/records/read-match.ts';
import { siteUrl } from '../../../site-url.ts';
import { matchEvent } from './_components/match-event.ts';
import { MatchFacts } from './_components/match-facts.tsx';
import { MatchGoals } from './_components/match-goals.tsx';
import { Scoreboard } from './_components/scoreboard.tsx';

interface Props {
  params: Promise<{ id: string }>;
}

const read = cache(async (id: string) => readMatch(await openIndex(), decodeURIComponent(id)));
const meetingsShown = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const match = await read((await params).id);
  if (!match) return { title: 'Jogo não encontrado' };
  const when = match.date ? formatDate(match.date) : `época ${seasonLabel(match.season)}`;
  return {
    title: `${matchTitle(match)}, ${when}`,
    description: `${matchTitle(match)}: ${match.stage}, ${when}.`,
    alternates: { canonical: matchHref(match) },
  };
}

export default async function MatchPage({ params }: Props) {
  const match = await read((await params).id);
  if (!match) notFound();
  const opponent = the(match.opponent, match.opponent_gender);
  const others = match.meetings.filter((meeting) => meeting.id !== match.id);
  return (
    <RecordPage
      parent={{ href: `${seasonHref(match.season)}#jogos`, label: `Época ${seasonLabel(match.season)}` }}
      title={matchTitle(match)}
      hideTitle
      lead={
        <>
          <a href={`/competicoes/${match.competition_id}`} className="way">
            {match.stage}
          </a>
          {match.round && `, ${roundLabel(match.round)}`}
          {match.date ? ` · ${formatDate(match.date)}` : ' · sem data nos registos'}
        </>
      }
    >
      <Scoreboard match={match} />
      <MatchGoals match={match} />
      <MatchFacts match={match} />
      {others.length > 0 && (
        <RecordSection id="confrontos" title={`Outros jogos com ${opponent}`}>
          <BalanceBar {...match.tally} />
          <MatchTable
            matches={others.slice(0, meetingsShown)}
            caption={`Outros jogos com ${opponent}`}
            captionId="confrontos-legenda"
            columns={{ competition: true }}
          />
          <p className="mt-2">
            <a href={`/clubes/${match.opponent_id}`} className="way inline-flex min-h-11 items-center">
              Ver todos os {match.meetings.length} jogos com {opponent}
            </a>
          </p>
        </RecordSection>
      )}
      <nav
        aria-label="Outros jogos"
        className="mt-10 flex flex-wrap justify-between gap-x-6 border-t border-rule pt-2 no-print"
      >
        {match.previous && (
          <a href={matchHref(match.previous)} rel="prev" className="way inline-flex min-h-11 items-center">
            ← {matchTitle(match.previous)}
          </a>
        )}
        <AskLink question={`Quantas vezes ganhámos ${toThe(match.opponent, match.opponent_gender)}?`} />
        {match.next && (
          <a href={matchHref(match.next)} rel="next" className="way inline-flex min-h-11 items-center">
            {matchTitle(match.next)} →
          </a>
        )}
      </nav>
      <JsonLd data={matchEvent(match, siteUrl)} />
    </RecordPage>
  );
}
