import { z } from 'zod';

/**
 * One person's biography, written by hand after reading the source: `data/curated/biografias/<slug>.json`.
 *
 * Field names are Portuguese because the people who edit these files read Portuguese, not code.
 */

const name = z.string().trim().min(1).max(120);
const sentence = z.string().trim().min(3).max(400);
/** Calendar year in which a season starts: 1994 stands for 1994/95. */
const seasonStart = z.number().int().min(1880).max(2030);
const sourceFile = z.string().regex(/^[\w./#áéíóúâêôãõçÁÉÍÓÚ -]+$/u, 'a path relative to the source data folder');

/** `data` is ISO and only as long as it is precise: 1975-02-18, 1975-02 or 1975. */
const lifeEvent = z
  .object({
    data: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    precisao: z.enum(['dia', 'mes', 'ano', 'cerca']).nullable(),
    local: name.nullable(),
  })
  .strict();

const clubSpell = z
  .object({
    clube: name,
    de: seasonStart.nullable(),
    ate: seasonStart.nullable(),
    papel: z.enum(['formação', 'jogador', 'jogador-treinador', 'treinador', 'adjunto', 'dirigente', 'outro']),
    nota: sentence.nullable(),
  })
  .strict();

const honour = z.object({ titulo: name, epoca: seasonStart, clube: name, confirmado_por: sourceFile }).strict();

export const factKinds = [
  'vida',
  'alcunha',
  'carreira',
  'jogos',
  'golos',
  'selecao',
  'titulo',
  'treinador',
  'dirigente',
  'episodio',
  'familia',
  'outro',
] as const;

const fact = z
  .object({
    tipo: z.enum(factKinds),
    facto: sentence,
    /** The figure or name the sentence turns on, where there is one: "213", "Bola de Prata". */
    valor: z.string().max(80).nullable(),
    fonte: sourceFile,
    /** True only when a second, independent source file says the same. */
    confirmado: z.boolean(),
    confirmado_por: sourceFile.nullable(),
  })
  .strict()
  .refine((f) => f.confirmado === (f.confirmado_por !== null), 'confirmado needs confirmado_por, and only then');

const conflict = z
  .object({
    assunto: sentence,
    versao_a: sentence,
    fonte_a: sourceFile,
    versao_b: sentence,
    fonte_b: sourceFile,
    decisao: sentence,
  })
  .strict();

export const biographySchema = z
  .object({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    nome: name,
    nome_completo: name.nullable(),
    outros_nomes: z.array(name),
    alcunhas: z.array(name),
    papeis: z.array(z.enum(['jogador', 'treinador', 'adjunto', 'presidente', 'dirigente', 'fundador', 'outro'])).min(1),
    posicoes: z.array(
      z.enum([
        'guarda-redes',
        'defesa',
        'defesa-central',
        'lateral-direito',
        'lateral-esquerdo',
        'médio',
        'médio-defensivo',
        'médio-ofensivo',
        'extremo',
        'extremo-direito',
        'extremo-esquerdo',
        'avançado',
      ]),
    ),
    nascimento: lifeEvent.nullable(),
    morte: lifeEvent.nullable(),
    clubes: z.array(clubSpell),
    epocas_farense: z.array(seasonStart),
    honras: z.array(honour),
    factos: z.array(fact).min(1),
    /** How this person appears elsewhere in the source data; `ids` are the numeric ids of squads. */
    ligacoes: z.object({ ids_plantel: z.array(z.string().regex(/^\d+$/)), treinador: z.array(name) }).strict(),
    duvidas: z.array(sentence),
    conflitos: z.array(conflict),
    /** Two to five sentences of European Portuguese in our own words, from the facts above alone. */
    resumo: z.string().trim().min(40).max(900),
    fontes: z.array(sourceFile).min(1),
  })
  .strict();

export type Biography = z.infer<typeof biographySchema>;
