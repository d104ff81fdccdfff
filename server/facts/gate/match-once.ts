import type { FactRow } from '#server/contracts/facts.ts';
import type { Check } from './finding.ts';

type Match = FactRow<'matches'>;

/** In a league two clubs meet once a ground and stage; cups have replays, and locals met as they pleased. */
const repeatable = (matches: Match[], role: string | undefined) =>
  role !== 'principal' || matches.every(({ date }) => date?.length === 10);

/** No match stands twice: not two on one day, and no league meeting at one ground written again. */
export const matchOnce: Check = ({ matches, stages }) => {
  const roles = new Map(stages.map(({ id, role }) => [id, role]));
  const dated = matches.filter(({ date }) => date?.length === 10);
  const sameDay = [...Map.groupBy(dated, ({ date }) => date)].flatMap(([date, same]) =>
    same.length === 1
      ? []
      : [
          {
            check: 'jogo-repetido',
            subject: String(date),
            message: `Há ${same.length} jogos nesse dia: ${same.map(({ id }) => id).join(', ')}.`,
          },
        ],
  );
  const meetings = Map.groupBy(matches, (m) => `${m.stage_id} ${m.opponent_id} ${m.venue}`);
  const again = [...meetings].flatMap(([subject, same]) =>
    same.length === 1 || repeatable(same, roles.get(same[0]?.stage_id ?? ''))
      ? []
      : [{ check: 'encontro-repetido', subject, message: `O encontro aparece ${same.length} vezes no mesmo campo.` }],
  );
  return [...sameDay, ...again];
};
