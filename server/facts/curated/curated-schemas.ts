import { z } from 'zod';

/**
 * The hand-made CSV files of `data/curated`, column by column. Portuguese names: the people who edit them
 * read Portuguese. An empty cell is null.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'só letras minúsculas, números e hífenes');
const text = z.string().trim().min(1);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? null : v), schema.nullable());
const whole = z.string().regex(/^\d+$/, 'um número inteiro').transform(Number);
const season = z
  .string()
  .regex(/^(18|19|20)\d\d$/, 'o ano em que a época começa')
  .transform(Number);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'uma data AAAA-MM-DD');
const yes = z.enum(['sim', '']).transform((v) => v === 'sim');

export const curatedCompetition = z.object({
  id,
  nome: text,
  nome_curto: text,
  tipo: z.enum(['liga', 'taca', 'europa', 'regional', 'particular']),
  genero: z.enum(['m', 'f']),
});

/**
 * One stage: `jogos` is the block's name in the match file, `tabela` the heading in the table file, with ` #2`
 * for the second table glued under it; `desde` and `ate` cut one block into two phases.
 */
export const curatedStage = z.object({
  id,
  epoca: season,
  competicao: id,
  nome: text,
  fase: optional(text),
  nivel: optional(whole),
  papel: z.enum(['principal', 'fase', 'taca', 'europa', 'outro']),
  pontos_vitoria: optional(whole),
  jogos: optional(text),
  desde: optional(day),
  ate: optional(day),
  tabela: optional(text),
});

export const curatedClub = z.object({
  id,
  nome: text,
  nome_curto: text,
  cidade: optional(text),
  genero: z.enum(['m', 'f']),
  proprio: yes,
});

export const curatedClubAlias = z.object({
  alias: text,
  clube: id,
  de: optional(season),
  ate: optional(season),
  tipo: z.enum(['nome', 'fonte', 'alcunha', 'sigla']),
});

/** Whom a name means in one early match, and where it was played: the source tells neither reliably. */
export const curatedEarlyMatch = z.object({
  data: day,
  nome: text,
  clube: id,
  campo: z.enum(['casa', 'fora', 'neutro']),
  motivo: text,
});

/** A finding of the gate that is understood: it is reported as explained instead of failing the import. */
export const curatedException = z.object({ verificacao: text, assunto: text, motivo: text });

/** Whom a name of the line-ups before 1927 means. */
export const curatedOldName = z.object({ nome: text, pessoa: text, motivo: text });

/** Whom a biography means in the squads before 1970, where name and age do not tell: `nascido` is season minus age. */
export const curatedPersonLink = z.object({ biografia: id, nome: text, nascido: whole, motivo: text });

/** A disagreement of the sources noted by hand, and what the facts make of it. */
export const curatedConflict = z.object({
  assunto: text,
  tema: text,
  versao_a: text,
  fonte_a: text,
  versao_b: text,
  fonte_b: text,
  decisao: text,
  motivo: text,
});

/** What the facts make of a contradiction among the milestones; `marco` is the first of them. */
export const curatedDecision = z.object({ marco: z.string().regex(/^m\d{3}$/), decisao: text, motivo: text });

/** A title that no league table shows; `jogo` is the match that decided it, `marcos` the milestones that tell it. */
export const curatedHonour = z.object({
  id,
  epoca: season,
  fase: optional(id),
  titulo: text,
  ambito: z.enum(['nacional', 'zona', 'serie', 'distrital', 'regional', 'promocao', 'finalista']),
  jogo: optional(id),
  marcos: optional(text),
  motivo: text,
});

/** What a reader should know of a season before its figures. */
export const curatedSeason = z.object({ epoca: season, nota: text });
