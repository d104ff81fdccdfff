import { evidenceOf } from '#server/knowledge/prompt.ts';
import { type FigureClaim, figureClaims } from '../../text/figure-claims.ts';
import type { ClubSeason } from '../known-seasons.ts';
import type { RowRule } from '../rule.ts';

const names = {
  position: 'lugar',
  points: 'pontos',
  played: 'jogos',
  won: 'vitórias',
  drawn: 'empates',
  lost: 'derrotas',
} as const;
type Figure = keyof typeof names;
const figures = Object.keys(names) as Figure[];

/** Words that make a figure something other than Farense's season: another club, a player, a part of the matches. */
const otherMatter =
  /(?<!\p{L})(?:Benfica|Sporting(?! Clube Farense)|Porto|Olhanense|Portimonense|Belenenses|Braga|Guimarães|Setúbal|Boavista|contra|frente|diante|em casa|fora|marcador|golos? (?:de|por)|carreira|jogador|treinador|Taça|voltas?|jornadas?|série de|seguid[oa]s|por vitória)(?!\p{L})/u;

/** Compares what an answer says of a season's league with the table. Needs the facts. */
export const contradictsFacts: RowRule = {
  name: 'contradicts-facts',
  severity: 'error',
  title: 'números que os factos desmentem',
  unavailable: ({ seasons }) => (seasons ? null : 'os factos não estão disponíveis'),
  check(row, report, { seasons }) {
    if (!seasons || !/lugar|pontos|vit[óo]rias|empates|derrotas|\d\.?º/.test(row.completion)) return;
    // With evidence in the prompt, the evidence decides; another rule compares the two.
    if (evidenceOf(row.prompt)) return;
    if (!/farense/i.test(`${row.question} ${row.completion}`)) return;
    for (const claim of figureClaims(row.completion, row.question)) {
      const tables = claim.season === null ? undefined : seasons.get(claim.season);
      if (!tables || otherMatter.test(claim.sentence) || !isAboutSeason(claim)) continue;
      const wrong = contradiction(claim, tables);
      if (wrong) report(wrong, { field: 'completion', index: claim.index });
    }
  },
};

/** A place or points speak of the league; counts of matches only where several stand together. */
function isAboutSeason(claim: FigureClaim): boolean {
  const counts = [claim.won, claim.drawn, claim.lost].filter((value) => value !== null).length;
  return claim.position !== null || claim.points !== null || counts >= 2;
}

/** The claim must fit one of the season's tables as a whole: a later phase has figures of its own. */
function contradiction(claim: FigureClaim, tables: readonly ClubSeason[]): string | null {
  const misses = tables.map((table) =>
    figures.filter((name) => claim[name] !== null && table[name] !== null && claim[name] !== table[name]),
  );
  const best = misses.reduce((a, b) => (b.length < a.length ? b : a));
  const table = tables[misses.indexOf(best)];
  const [name] = best;
  if (!name || !table) return null;
  return `A resposta diz ${claim[name]} (${names[name]}), mas a tabela da ${table.stage} diz ${table[name]}: corrige o número.`;
}
