import type { Biography } from '#server/contracts/biography.ts';
import { biographyClaim } from '../../compose/people/biography-claim.ts';
import { bold, count } from '../../compose/portuguese.ts';
import type { Milestone } from '../../evidence/milestones.ts';
import type { PersonRecord } from '../../evidence/people.ts';
import type { Facts } from '../../facts/facts.ts';
import { matchesOf, type PlayerFigures } from './find-player-figures.ts';
import type { PlayerFiguresQuery } from './player-figures-query.ts';

/** Goals in the matches whose scorers are all on record. */
export function goalsSentence({ withScorers, played, goals }: PlayerFigures, scope: string): string {
  if (withScorers === 0) return '';
  const matches = matchesOf(goals).length;
  const scored =
    goals.length === 0
      ? 'não aparece entre os marcadores'
      : `marcou ${bold(count(goals.length, 'golo'))}${matches < goals.length ? `, em ${count(matches, 'jogo')}` : ''}`;
  const single = withScorers === 1;
  const basis = `Dos ${count(played, 'jogo')} do Farense ${scope ? `${scope} ` : ''}nas épocas dele, ${withScorers} ${single ? 'tem' : 'têm'} todos os marcadores registados`;
  return `${basis}: ${single ? 'nesse' : 'nesses'} ${scored}.`;
}

interface ToldOfOpponent {
  sentences: string[];
  milestones: Milestone[];
}

const mayTell: Biography['factos'][number]['tipo'][] = ['golos', 'jogos', 'episodio'];

/** Goals against an opponent that biographies or milestones tell of, where the scorers of the match are not on record. */
export function toldOfOpponent(query: PlayerFiguresQuery, record: PersonRecord, facts: Facts): ToldOfOpponent {
  const clubs = query.filter.opponentIds.flatMap((id) => facts.clubs.get(id)?.short_name ?? []);
  if (clubs.length === 0 || query.measure === 'jogos') return { sentences: [], milestones: [] };
  const { name } = record.person;
  const names = (text: string) => clubs.some((club) => text.includes(club));
  const own = (record.biography?.factos ?? []).filter(({ tipo, facto }) => mayTell.includes(tipo) && names(facto));
  if (own.length > 0) return { sentences: own.slice(0, 3).map((fact) => biographyClaim(fact, name)), milestones: [] };
  const milestones = facts.milestones
    .filter(({ text }) => names(text) && /golo|marc/i.test(text) && text.includes(name))
    .slice(0, 2);
  return { sentences: milestones.map(({ text }) => text), milestones };
}
