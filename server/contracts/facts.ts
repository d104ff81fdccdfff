import { z } from 'zod';

/**
 * The canonical tables of `data/facts/*.csv`: one schema a table, one row a record.
 *
 * - A season is its start year (1994 stands for 1994/95).
 * - A date is ISO and only as long as it is precise; `''` in the file is `null` here.
 * - Scores are Farense first: `goals_for` are Farense's whatever the venue.
 * - Every row names its source (`source_id`, and `source_ref` where in it) and its quality.
 */

const id = z.string().min(1);
const text = z.string().min(1);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? null : v), schema.nullable());
/** A whole number, or its digits as a CSV file has them; an empty cell is not zero. */
const integer = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d+$/, 'a whole number')
    .transform(Number),
]);
const flag = z.preprocess((v) => (v === 'true' ? true : v === 'false' ? false : v), z.boolean());
const season = integer.refine((year) => year >= 1880 && year <= 2030, 'a season start year, 1880 to 2030');
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const precision = z.enum(['dia', 'mes', 'ano', 'epoca']);

/** `ok`: as the source says and nothing contradicts it. `reparado`: corrected, see `note`. `duvidoso`: one source, in doubt. `incompleto`: parts are missing. */
export const quality = z.enum(['ok', 'reparado', 'duvidoso', 'incompleto']);

const provenance = { source_id: id, source_ref: optional(text), quality, note: optional(text) };

export const sourceRow = z.object({
  id,
  /** Path in the source data, or in this repository for hand-made data. */
  path: text,
  title: text,
  /** Rank in the order of trust, 1 the highest. */
  trust: integer,
});

export const seasonRow = z.object({
  season,
  label: text,
  /** The main league stage of the season, where one is known. */
  league_stage_id: optional(id),
  /** Level of that league in the national pyramid, 1 the top. */
  tier: optional(integer),
  /** `sobe`, `desce` or empty: what the next season's tier and the results confirm. */
  outcome: optional(z.enum(['sobe', 'desce', 'mantem'])),
  /** What records there are: `jogos`, `tabela`, `plantel`, joined by `+`. */
  coverage: text,
  note: optional(text),
});

export const competitionRow = z.object({
  id,
  name: text,
  short_name: text,
  kind: z.enum(['liga', 'taca', 'europa', 'regional', 'particular']),
  /** Grammatical gender of the name, for articles: "a Taça", "o Campeonato". */
  gender: z.enum(['m', 'f']),
});

export const stageRow = z.object({
  id,
  season,
  competition_id: id,
  /** As shown: "I Divisão 1994/95", "II Divisão, Zona Sul, 1976/77". */
  name: text,
  /** Part of the competition, if it has parts: "Zona Sul", "Fase Final". */
  phase: optional(text),
  tier: optional(integer),
  /** `principal`: the season's league; `fase`: a later phase of it; else a cup or other. */
  role: z.enum(['principal', 'fase', 'taca', 'europa', 'outro']),
  points_per_win: optional(integer),
  /** The names this stage has in the source files, joined by `;`. */
  source_names: text,
});

export const clubRow = z.object({
  id,
  name: text,
  short_name: text,
  city: optional(text),
  gender: z.enum(['m', 'f']),
  is_self: flag,
});

export const clubAliasRow = z.object({
  alias: text,
  club_id: id,
  /** First and last season for which the name means this club; empty = always. */
  from_season: optional(season),
  to_season: optional(season),
  kind: z.enum(['nome', 'fonte', 'alcunha', 'sigla']),
});

export const matchRow = z.object({
  id,
  season,
  stage_id: id,
  date: optional(date),
  date_precision: optional(precision),
  time: optional(z.string().regex(/^\d{2}:\d{2}$/)),
  round: optional(text),
  venue: z.enum(['casa', 'fora', 'neutro', 'desconhecido']),
  opponent_id: id,
  goals_for: optional(integer),
  goals_against: optional(integer),
  /** Result before any shoot-out; empty when not played or not known. */
  outcome: optional(z.enum(['V', 'E', 'D'])),
  extra_time: flag,
  penalties_for: optional(integer),
  penalties_against: optional(integer),
  /** Decided administratively; the score is the one awarded. */
  awarded: flag,
  half_time_for: optional(integer),
  half_time_against: optional(integer),
  stadium: optional(text),
  city: optional(text),
  referee: optional(text),
  attendance: optional(integer),
  /** `completos`: every goal has its scorer in goals.csv; `nenhum`: no list that adds up. */
  scorers: z.enum(['completos', 'nenhum']),
  /** Identifier of the match at the site it was collected from. */
  external_id: optional(text),
  details_source_id: optional(id),
  ...provenance,
});

export const goalRow = z.object({
  match_id: id,
  /** Order within the match, from 1. */
  seq: integer,
  /** Whom the goal counts for; an own goal counts for the side its scorer does not play for. */
  side: z.enum(['farense', 'adversario']),
  player: text,
  person_id: optional(id),
  minute: optional(integer),
  penalty: flag,
  own_goal: flag,
  source_id: id,
});

export const standingRow = z.object({
  stage_id: id,
  position: integer,
  club_id: id,
  club_name: text,
  points: integer,
  /** Points added (+) or taken (-) beside those of the matches: carried over or deducted. */
  adjustment: integer,
  played: optional(integer),
  won: optional(integer),
  drawn: optional(integer),
  lost: optional(integer),
  goals_for: optional(integer),
  goals_against: optional(integer),
  ...provenance,
});

export const personRow = z.object({
  id,
  name: text,
  full_name: optional(text),
  /** `jogador`, `treinador`, `presidente`, `dirigente`, `fundador`, joined by `;`. */
  roles: text,
  position: optional(text),
  birth_date: optional(date),
  birth_place: optional(text),
  death_date: optional(date),
  nationality: optional(text),
  height_cm: optional(integer),
  weight_kg: optional(integer),
  /** Identifiers at the site squads were collected from, joined by `;`. */
  external_ids: optional(text),
  /** File name in `data/curated/biografias`, without extension. */
  biography: optional(text),
  source_id: id,
  quality,
  note: optional(text),
});

export const personAliasRow = z.object({
  alias: text,
  person_id: id,
  kind: z.enum(['nome', 'completo', 'alcunha', 'fonte']),
});

export const squadEntryRow = z.object({
  season,
  person_id: id,
  name: text,
  position: optional(z.enum(['guarda-redes', 'defesa', 'médio', 'avançado'])),
  shirt: optional(integer),
  age: optional(integer),
  ...provenance,
});

/** A player's figures for one season at Farense, all competitions as the source counts them. */
export const seasonStatRow = z.object({
  season,
  person_id: id,
  appearances: optional(integer),
  goals: optional(integer),
  assists: optional(integer),
  ...provenance,
});

export const managerRow = z.object({
  season,
  /** Order in the source, which is not always that of time. */
  seq: integer,
  person_id: id,
  name: text,
  ...provenance,
});

export const presidentRow = z.object({
  person_id: id,
  name: text,
  from_year: integer,
  /** Empty while in office. */
  to_year: optional(integer),
  ...provenance,
});

export const honourRow = z.object({
  id,
  season,
  stage_id: optional(id),
  title: text,
  /** `nacional`, `zona`, `serie`, `distrital`, `regional`, `promocao`, `finalista`. */
  scope: z.enum(['nacional', 'zona', 'serie', 'distrital', 'regional', 'promocao', 'finalista']),
  ...provenance,
});

export const milestoneRow = z.object({
  id,
  date_start: date,
  date_end: date,
  precision,
  topic: text,
  text,
  people: optional(text),
  clubs: optional(text),
  places: optional(text),
  reference: text,
  confidence: z.enum(['alta', 'media', 'baixa']),
  source_id: id,
});

export const conflictRow = z.object({
  id,
  /** Table and key of the record in question: `matches:1951-…`, `presidents:1995`. */
  subject: text,
  topic: text,
  version_a: text,
  source_a: text,
  version_b: text,
  source_b: text,
  /** Which one the facts use, or that both stand. */
  decision: text,
  reason: text,
});

export const quarantineRow = z.object({
  file: text,
  line: optional(integer),
  rule: text,
  reason: text,
  /** Short description of the record in our words: figures and names, never a passage. */
  record: optional(text),
});

/** Every table, by file name without extension, with the columns that identify a row. */
export const factTables = {
  sources: { schema: sourceRow, key: ['id'] },
  seasons: { schema: seasonRow, key: ['season'] },
  competitions: { schema: competitionRow, key: ['id'] },
  stages: { schema: stageRow, key: ['id'] },
  clubs: { schema: clubRow, key: ['id'] },
  club_aliases: { schema: clubAliasRow, key: ['alias', 'club_id', 'from_season'] },
  matches: { schema: matchRow, key: ['id'] },
  goals: { schema: goalRow, key: ['match_id', 'seq'] },
  standings: { schema: standingRow, key: ['stage_id', 'club_id'] },
  people: { schema: personRow, key: ['id'] },
  person_aliases: { schema: personAliasRow, key: ['alias', 'person_id'] },
  squad_entries: { schema: squadEntryRow, key: ['season', 'person_id'] },
  season_stats: { schema: seasonStatRow, key: ['season', 'person_id'] },
  managers: { schema: managerRow, key: ['season', 'seq'] },
  presidents: { schema: presidentRow, key: ['from_year', 'person_id'] },
  honours: { schema: honourRow, key: ['id'] },
  milestones: { schema: milestoneRow, key: ['id'] },
  conflicts: { schema: conflictRow, key: ['id'] },
  quarantine: { schema: quarantineRow, key: ['file', 'line', 'rule', 'record'] },
} as const;

export type FactTable = keyof typeof factTables;
export type FactRow<T extends FactTable> = z.infer<(typeof factTables)[T]['schema']>;
