import type { Metadata } from 'next';
import { formatDate } from '#components/records/format-date.ts';
import { NoRecord, RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { listMilestones } from '#server/facts/records/list-milestones.ts';

export const metadata: Metadata = {
  title: 'História',
  description: 'Os marcos da história do Farense e do futebol em Faro, por década, cada um com a sua fonte.',
  alternates: { canonical: '/historia' },
};

type Milestone = Awaited<ReturnType<typeof listMilestones>>[number];

const confidence = { alta: 'confirmado por outra fonte', media: 'uma só fonte', baixa: 'há outra versão' };

const decadeOf = (milestone: Milestone) => `${milestone.date_start.slice(0, 3)}0`;

function when({ date_start: start, date_end: end, precision }: Milestone): string {
  if (start !== end) return `${formatDate(start)} a ${formatDate(end)}`;
  return precision === 'epoca' ? `época ${seasonLabel(Number(start.slice(0, 4)))}` : formatDate(start);
}

export default async function HistoryPage() {
  const decades = Map.groupBy(await listMilestones(await openIndex()), decadeOf);
  return (
    <RecordPage parent={null} title="História" lead="O que se sabe do clube e do futebol em Faro, por década.">
      {decades.size === 0 && <NoRecord>Ainda não há marcos nos registos.</NoRecord>}
      {[...decades].map(([decade, milestones]) => (
        <RecordSection key={decade} id={`decada-${decade}`} title={`Anos de ${decade} a ${Number(decade) + 9}`}>
          <ol className="border-t border-ink">
            {milestones.map((milestone) => (
              <Entry key={milestone.id} milestone={milestone} />
            ))}
          </ol>
        </RecordSection>
      ))}
    </RecordPage>
  );
}

function Entry({ milestone }: { milestone: Milestone }) {
  return (
    <li id={milestone.id} className="border-b border-rule py-3">
      <p className="text-[0.8125rem] text-soft">{when(milestone)}</p>
      <p className="mt-1 max-w-[42rem]">{milestone.text}</p>
      <p className="mt-1 text-[0.8125rem] text-soft">
        {milestone.reference} · {confidence[milestone.confidence]}
      </p>
    </li>
  );
}
