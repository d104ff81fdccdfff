import type { EvidenceRow } from '#server/contracts/evidence.ts';
import { type AnswerParts, composed } from '../../compose/answers.ts';
import { ordinal } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { computedRow, seasonHref, seasonRows, standingEvidence, tableSource } from '../../evidence/rows.ts';
import { hasTable } from '../../evidence/season-league.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { findStandings, type PhaseRow, rankedIn, type SeasonStanding } from './find-standings.ts';
import { recogniseSeasonStanding, type SeasonStandingQuery, seasonStandingQuery } from './season-standing-query.ts';
import { goalDifference, standingSentences } from './standing-sentences.ts';
import { unknownStanding } from './unknown-standing.ts';

function figuresOf({ row }: PhaseRow): AnswerParts['figures'] {
  const results = row.won === null ? [] : [{ label: 'V-E-D', value: `${row.won}-${row.drawn}-${row.lost}` }];
  const goals = row.goals_for === null ? [] : [{ label: 'golos', value: `${row.goals_for}-${row.goals_against}` }];
  return [
    { label: 'lugar', value: ordinal(row.position) },
    { label: 'pontos', value: String(row.points) },
    ...results,
    ...goals,
  ];
}

/** A row of a table with what the sentences say of it besides. */
function phaseEvidence({ stage, row }: PhaseRow, facts: Facts): EvidenceRow {
  const evidence = standingEvidence(row, facts);
  const difference = goalDifference(row);
  return {
    ...evidence,
    values: {
      ...evidence.values,
      equipas: rankedIn(stage, facts),
      diferenca_golos: difference ? `e ${difference}` : '',
    },
  };
}

/** Whom the gap in points is measured against. */
function leaderRows(query: SeasonStandingQuery, { stage, row }: PhaseRow, facts: Facts): EvidenceRow[] {
  const leader = facts.standings.get(stage.id)?.[0];
  if (query.asked !== 'pontos' || !leader || leader.club_id === row.club_id) return [];
  return [
    standingEvidence(leader, facts),
    computedRow('diferenca', { pontos_para_o_primeiro: leader.points - row.points }),
  ];
}

function compose(query: SeasonStandingQuery, standings: SeasonStanding[], facts: Facts): Composed {
  const known = standings.filter((standing) => standing.phases.length > 0);
  const phases = known.flatMap((standing) => standing.phases);
  const [first] = known;
  const [main] = phases;
  if (!first || !main) return unknownStanding(query, facts);
  const single = known.length === 1;
  const wrong = query.claimed !== null && first.phases.every((phase) => phase.row.position !== query.claimed);
  return composed('season-standing', {
    outcome: wrong ? 'corrected' : 'answered',
    sentences: [
      ...(wrong ? [`Não foi o ${ordinal(query.claimed ?? 0)} lugar.`] : []),
      ...standings.flatMap((standing) => standingSentences(query, standing, facts, single)),
    ],
    figures: single ? figuresOf(main) : [],
    links: known.map(({ season }) => ({ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) })),
    followUps:
      query.clubId === facts.self.id
        ? ['E na época seguinte?', 'Mostra a tabela', 'Qual foi a maior vitória nessa época?']
        : ['E o Farense?', 'Mostra a tabela'],
    evidence: {
      premise: wrong ? { claimed: `${query.claimed}.º lugar`, actual: `${main.row.position}.º lugar` } : null,
      rows: [
        ...phases.map((phase) => phaseEvidence(phase, facts)),
        ...leaderRows(query, main, facts),
        ...seasonRows(query.seasons, facts),
      ],
      sources: phases
        .filter((phase) => hasTable(phase.stage, facts))
        .map((phase) => tableSource(phase.stage, query.clubId, facts)),
    },
    focus: { season: known.at(-1)?.season ?? first.season },
  });
}

export const seasonStanding = defineKind({
  kind: 'season-standing',
  schema: seasonStandingQuery,
  teamOnly: true,
  recognise: recogniseSeasonStanding,
  gather: findStandings,
  compose,
});
