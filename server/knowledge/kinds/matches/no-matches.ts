import { noRecord } from '../../compose/answers.ts';
import { conflictSentence } from '../../compose/conflict-sentence.ts';
import { matchSentence } from '../../compose/match-sentence.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { unrecordedMatches } from '../../evidence/conflicts.ts';
import type { MatchFilter } from '../../evidence/match-filter.ts';
import { listSources } from '../../evidence/match-sources.ts';
import { nearestMatches } from '../../evidence/nearest-matches.ts';
import { computedRow, matchHref, matchRow } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';

const nouns = { V: 'vitórias', E: 'empates', D: 'derrotas' };

/** The seasons a slice touches, when it names any time. */
const seasonsOf = ({ seasons, years }: MatchFilter): number[] => [
  ...seasons,
  ...years.flatMap((year) => [year - 1, year]),
];

/** No match passes: what only one source has, and the matches that come nearest. */
export function noMatches(filter: MatchFilter, facts: Facts): Composed {
  const scope = scopeInWords(filter, facts);
  const nearby = nearestMatches(filter, facts);
  const conflicts =
    filter.opponentIds.length > 0 ? unrecordedMatches(filter.opponentIds, seasonsOf(filter), facts) : [];
  const what = [filter.outcome ? nouns[filter.outcome] : 'jogos', 'do Farense', scope].filter(Boolean).join(' ');
  const [season] = filter.seasons;
  return noRecord(
    'matches',
    `Não tenho registo de ${what}.`,
    [
      ...conflicts.map(conflictSentence),
      ...nearby.map((match) => matchSentence(match, 'O mais próximo que há: o Farense')),
    ],
    {
      evidence: {
        conflicts,
        rows: [computedRow('ambito', { ambito: scope, jogos: 0 }), ...nearby.map(matchRow)],
        sources: nearby.length > 0 ? listSources(nearby, facts) : [],
      },
      links: nearby.map((match) => ({ label: 'Ver esse jogo', href: matchHref(match) })),
      focus: season === undefined ? {} : { season },
    },
  );
}
