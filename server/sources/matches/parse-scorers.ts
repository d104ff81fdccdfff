export interface SourceGoal {
  side: 'casa' | 'fora';
  player: string;
  minute: number | null;
  penalty: boolean;
  ownGoal: boolean;
}

const oneMinute = /(\d{1,3})(?:\+\d+)?(?: \((g\.p\.|p\.b\.)\))?/g;

/**
 * The goals of one entry of a scorers' list. `minuto` holds one minute a goal (`"5  90"`, `"12 (g.p.)"`), or only
 * their number in brackets (`"(2)"`) when the minutes are not known.
 */
export function parseScorer(entry: { minuto: string; marcador: string; equipa: 'Casa' | 'Fora' }): SourceGoal[] {
  const goal = {
    side: entry.equipa === 'Casa' ? ('casa' as const) : ('fora' as const),
    player: entry.marcador.trim(),
    minute: null,
    penalty: false,
    ownGoal: false,
  };
  const counted = /^\((\d+)\)$/.exec(entry.minuto.trim());
  if (counted) return Array.from({ length: Number(counted[1]) }, () => ({ ...goal }));
  return [...entry.minuto.matchAll(oneMinute)].map(([, minute, kind]) => ({
    ...goal,
    minute: Number(minute),
    penalty: kind === 'g.p.',
    ownGoal: kind === 'p.b.',
  }));
}
