import type { Check } from './finding.ts';

const signs = { V: 1, E: 0, D: -1 };

/** Result and score say the same, and a shoot-out follows a draw. */
export const matchScores: Check = ({ matches }) =>
  matches.flatMap((m) => {
    const finding = (message: string) => [{ check: 'resultado-do-jogo', subject: m.id, message }];
    if ((m.outcome === null) !== (m.goals_for === null) || (m.goals_for === null) !== (m.goals_against === null))
      return finding('Resultado e golos só existem juntos.');
    if (m.outcome === null || m.goals_for === null || m.goals_against === null) return [];
    if (Math.sign(m.goals_for - m.goals_against) !== signs[m.outcome])
      return finding(`O resultado ${m.goals_for}-${m.goals_against} não é um "${m.outcome}".`);
    return m.penalties_for !== null && m.outcome !== 'E' ? finding('Há penáltis sem empate.') : [];
  });
