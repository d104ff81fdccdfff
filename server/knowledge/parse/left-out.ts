import { ordinalWords } from '../entities/places-in-table.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from './parsed.ts';
import { timesMet } from './times-met.ts';
import { hasTime } from './to-match-filter.ts';

/** Kinds that answer with a sum, a list or a record, which a word left out makes the answer to another question. */
const sweeping = new Set([
  'totals',
  'matches',
  'head-to-head',
  'first-last',
  'biggest-result',
  'opponents-ranking',
  'streak',
  'attendance',
  'period-summary',
  'season-summary',
  'season-record',
  'season-standing',
  'points',
  'seasons-by-place',
  'divisions',
  'promotion',
  'cup',
  'eliminations',
  'squad',
  'managers',
  'presidents',
  'top-players',
]);

/** What a kind cannot filter by, with how to say so; a question about everything that hints at it is not about everything. */
const blind: Record<string, Partial<Record<Cue, string>>> = {
  totals: {
    arbitro: 'por árbitro',
    'estadio-jogo': 'por estádio',
    hora: 'por hora',
    assistencia: 'por espectadores',
    jogador: 'por jogador',
    treinador: 'por treinador',
    tabela: 'pela classificação',
  },
  matches: {
    arbitro: 'por árbitro',
    'estadio-jogo': 'por estádio',
    hora: 'por hora',
    assistencia: 'por espectadores',
  },
  managers: { maior: 'pelo melhor', menor: 'pelo pior' },
};

/** Of a list of those in office, only the first and the last are told apart. */
const offices = new Set(['managers', 'presidents']);
const laterOrdinals = new Set(ordinalWords.slice(1));

/** Parts of a match or of a season, of which there are no figures apart. */
const halves = new Map([
  ['volta', 'por volta'],
  ['parte', 'por parte do jogo'],
  ['metade', 'por metade da época'],
]);

/** Counts that a number changes, and that do not read one. */
const numberless = new Set(['totals', 'divisions']);

/** Kinds about the team or its staff that a nationality does not narrow. */
const nationless = new Set(['totals', 'presidents', 'matches', 'head-to-head']);

/** Whom a nationality then narrows: opponents, not players. */
const teams = /^(?:clubes|equipas|adversarios|contra)$/;

/** One match or one season is already settled: a word more ("aquela vergonha") hardly changes which. */
function pinned(parsed: Parsed, kind: string): boolean {
  const match = parsed.opponents.length > 0 && (hasTime(parsed) || parsed.score !== null);
  if (kind === 'matches' || kind === 'season-standing') return match || parsed.date !== null || parsed.round !== null;
  return (kind === 'promotion' || kind === 'cup') && hasTime(parsed);
}

/** Whether the matches asked for are those of the whole history. */
const everything = (parsed: Parsed): boolean =>
  !hasTime(parsed) &&
  parsed.opponents.length === 0 &&
  parsed.score === null &&
  parsed.round === null &&
  parsed.bound === null &&
  parsed.referees.length + parsed.grounds.length === 0;

/** What an answer would leave out although the question turns on it. */
export interface LeftOut {
  /** Words that nothing understood. */
  words: string[];
  /** What was understood but cannot be told apart: "por árbitro". */
  filters: string[];
}

/** "com mais de 35 anos". */
const comparesNumber = ({ tokens }: Parsed): boolean =>
  tokens.some(
    (token, index) =>
      token.kind === 'number' &&
      tokens[index - 1]?.norm === 'de' &&
      /^(?:mais|menos)$/.test(tokens[index - 2]?.norm ?? ''),
  );

/** Kinds whose matches days narrow. */
const byDays = new Set([
  'points',
  'totals',
  'matches',
  'head-to-head',
  'first-last',
  'biggest-result',
  'opponents-ranking',
  'grouped-matches',
  'streak',
  'attendance',
]);

function unseenFilters(parsed: Parsed, kind: string): string[] {
  if (kind === 'totals' && parsed.cues.has('tabela')) return ['pela classificação'];
  if (kind === 'matches' && parsed.cues.has('intervalo') && parsed.cues.has('quantos')) return ['por parte do jogo'];
  if (kind === 'managers' && timesMet(parsed.tokens)) return ['por número de passagens'];
  if (kind === 'managers' && parsed.tokens.some((token) => /^jogador/.test(token.norm)))
    return ['os que também foram jogadores'];
  const ranks = parsed.cues.has('mais') || parsed.cues.has('menos');
  if (kind === 'managers' && parsed.cues.has('jogo') && ranks) return ['os treinadores por número de jogos'];
  if (kind === 'eliminations' && ranks) return ['as eliminações por adversário'];
  if (parsed.days && !byDays.has(kind)) return ['por dias'];
  const half = parsed.tokens.find(
    (token, index) =>
      halves.has(token.norm) && ['primeira', 'segunda', '1', '2'].includes(parsed.tokens[index - 1]?.norm ?? ''),
  );
  const ofTeams = parsed.tokens.some((token) => teams.test(token.norm));
  if (ofTeams && parsed.birthplace) return ['por terra do adversário'];
  const born = parsed.birthplace !== null || (parsed.cues.has('nascimento') && kind !== 'managers');
  if (born && parsed.people.length === 0 && !(kind === 'squad' && parsed.birthplace)) return ['por naturalidade'];
  if (half && numberless.has(kind)) return [halves.get(half.norm) ?? ''];
  if (kind === 'totals' && parsed.people.length > 0) return ['por jogador ou treinador'];
  if (kind === 'squad' && comparesNumber(parsed)) return ['por idade ou por números'];
  if (nationless.has(kind) && parsed.nationality) return ['por nacionalidade'];
  if (kind === 'squad' && parsed.nationality && parsed.tokens.some((token) => teams.test(token.norm)))
    return ['por nacionalidade do adversário'];
  if (kind === 'totals' && parsed.cues.has('penaltis') && parsed.cues.has('golos')) return ['por tipo de golo'];
  const unseen = Object.entries(blind[kind] ?? {}).find(([cue]) => [...parsed.cues].some((one) => one === cue));
  return unseen && everything(parsed) && parsed.date === null ? [unseen[1]] : [];
}

/** What of the question the kind would leave out of an answer which it changes; null when it is safe. */
export function leftOut(parsed: Parsed, kind: string): LeftOut | null {
  // A follow-up of which a word is not understood would only repeat the answer before it.
  if (kind === 'matches' && parsed.cues.has('lugar') && parsed.round?.startsWith('J') && !parsed.inherited.has('cues'))
    return { words: [], filters: ['a classificação por jornada'] };
  const repeats = parsed.resumed && kind === 'player-figures';
  if ((!sweeping.has(kind) && !repeats) || pinned(parsed, kind)) return null;
  const which =
    offices.has(kind) && !parsed.place ? parsed.tokens.find((token) => laterOrdinals.has(token.norm)) : undefined;
  if (which && parsed.seasons.length === 0) return { words: [which.raw], filters: [] };
  if (parsed.unread.length > 0) return { words: parsed.unread.slice(0, 3), filters: [] };
  if (numberless.has(kind) && parsed.count !== null && parsed.claimedCount === null && !parsed.inherited.has('cues'))
    return { words: [String(parsed.count)], filters: [] };
  const filters = unseenFilters(parsed, kind);
  return filters.length > 0 ? { words: [], filters } : null;
}
