import { RecordSection } from '#components/records/record-page.tsx';
import type { MatchRecord } from '#server/facts/records/read-match.ts';

type Goal = MatchRecord['goals'][number];

function detail(goal: Goal): string {
  const parts = [
    goal.minute === null ? '' : `${goal.minute}'`,
    goal.penalty ? 'g.p.' : '',
    goal.own_goal ? 'p.b.' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Who scored, where the list adds up to the score; a list that does not is not shown. */
export function MatchGoals({ match }: { match: MatchRecord }) {
  if (match.goals.length === 0) return null;
  return (
    <RecordSection id="golos" title="Golos">
      <ol>
        {match.goals.map((goal) => (
          <li key={goal.seq} id={`golo-${goal.seq}`} className="flex gap-3 border-b border-rule py-2">
            <span className="w-20 shrink-0 text-soft">{goal.side === 'farense' ? 'Farense' : match.opponent}</span>
            <span>
              {goal.person_id ? (
                <a href={`/pessoas/${goal.person_id}`} className="way">
                  {goal.player}
                </a>
              ) : (
                goal.player
              )}{' '}
              <span className="text-soft">{detail(goal)}</span>
            </span>
          </li>
        ))}
      </ol>
    </RecordSection>
  );
}
