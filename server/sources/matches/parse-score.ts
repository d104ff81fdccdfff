export interface Score {
  home: number;
  away: number;
  extraTime: boolean;
  penalties: { home: number; away: number } | null;
}

const shape = /^(\d{1,2})\s*-\s*(\d{1,2})\s*(?:\((?:(a\.p\.)|(\d{1,2})-(\d{1,2}) g\.p\.)\))?$/;

/** A score, home side first: `4-1`, `1-1(a.p.)`, `2-2(4-2 g.p.)`. Null for anything else (`-`, `DA`, `vs`, `Jogo 2`). */
export function parseScore(text: string): Score | null {
  const [all, home, away, extra, penaltiesHome, penaltiesAway] = shape.exec(text.trim()) ?? [];
  if (!all) return null;
  return {
    home: Number(home),
    away: Number(away),
    extraTime: extra !== undefined,
    penalties: penaltiesHome === undefined ? null : { home: Number(penaltiesHome), away: Number(penaltiesAway) },
  };
}
