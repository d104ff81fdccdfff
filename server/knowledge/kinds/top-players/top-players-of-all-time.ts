import { composed } from '../../compose/answers.ts';
import { bold, list, number } from '../../compose/portuguese.ts';
import { periodScope } from '../../compose/scope.ts';
import { claimRows, claimSources } from '../../evidence/claim-rows.ts';
import { careerClaims } from '../../evidence/player-claims.ts';
import { computedRow } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import type { TopPlayersQuery } from './top-players-query.ts';

const mostClaims = 3;

/** There is no list of all time; what the biographies count is told as theirs. */
export function topPlayersOfAllTime({ from, to }: TopPlayersQuery, measure: 'golos' | 'jogos', facts: Facts): Composed {
  const known = facts.seasonStats.filter((row) => row.appearances !== null).length;
  const total = facts.squadEntries.length;
  const claims = careerClaims(measure, facts).slice(0, mostClaims);
  const scope = periodScope(from, to);
  const figures = `${number(known)} das ${number(total)} presenças em plantéis`;
  const what = measure === 'golos' ? 'melhores marcadores' : 'jogadores com mais jogos';
  return composed('top-players', {
    outcome: 'no-record',
    sentences: [
      `Não tenho registo de uma lista de ${what} do Farense ${scope || 'de sempre'}: só há números em ${figures}.`,
      claims.length > 0 && !scope
        ? `O que as biografias contam, sem outra fonte: ${list(claims.map((claim) => `${bold(claim.biography.nome)}, ${claim.total} ${measure}`))}.`
        : '',
    ].filter(Boolean),
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['Quem foi o melhor marcador em 1973/74?', 'Quem esteve mais épocas no plantel?'],
    evidence: {
      rows: [...claimRows(claims), computedRow('presencas', { com_numeros: known, presencas: total })],
      sources: claimSources(claims, facts),
      coverage: { known, total, note: `números em ${figures}` },
    },
  });
}
