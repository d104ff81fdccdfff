import type { Metadata } from 'next';
import { plural } from '#components/records/plural.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { type CompetitionItem, listCompetitions } from '#server/facts/records/list-competitions.ts';

export const metadata: Metadata = {
  title: 'Competições',
  description: 'As competições em que o Farense jogou: campeonatos, taças, Europa e provas regionais.',
  alternates: { canonical: '/competicoes' },
};

const kinds: { kind: CompetitionItem['kind']; title: string }[] = [
  { kind: 'liga', title: 'Campeonatos' },
  { kind: 'taca', title: 'Taças' },
  { kind: 'europa', title: 'Europa' },
  { kind: 'regional', title: 'Provas regionais' },
  { kind: 'particular', title: 'Jogos locais e particulares' },
];

export default async function CompetitionsPage() {
  const competitions = await listCompetitions(await openIndex());
  return (
    <RecordPage parent={null} title="Competições" lead="Onde o Farense jogou, e desde quando.">
      {competitions.length === 0 && <NoRecord>Ainda não há competições nos registos.</NoRecord>}
      {kinds.map(({ kind, title }) => {
        const items = competitions.filter((item) => item.kind === kind);
        if (items.length === 0) return null;
        return (
          <RecordSection key={kind} id={kind} title={title}>
            <ul className="border-t border-ink">
              {items.map((item) => (
                <Line key={item.id} item={item} />
              ))}
            </ul>
          </RecordSection>
        );
      })}
    </RecordPage>
  );
}

function Line({ item }: { item: CompetitionItem }) {
  const span =
    item.first === null || item.last === null
      ? ''
      : item.first === item.last
        ? seasonLabel(item.first)
        : `${seasonLabel(item.first)} a ${seasonLabel(item.last)}`;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
      <a href={`/competicoes/${item.id}`} className="way">
        {item.name}
      </a>
      <span className="ml-auto text-[0.8125rem] text-soft">
        {[span, plural(item.matches, 'jogo', 'jogos')].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}
