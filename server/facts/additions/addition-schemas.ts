import { z } from 'zod';

/** The files of `data/curated/adicionados`: facts put in by hand after the import, each with its source. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'só letras minúsculas, números e hífenes');
const text = z.string().trim().min(1, 'não pode ficar vazio');
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? null : v), schema.nullable());
const whole = z.union([z.int().min(0), z.string().regex(/^\d+$/, 'um número inteiro').transform(Number)]);
const season = z.union([
  z.int().min(1880).max(2100),
  z
    .string()
    .regex(/^(18|19|20)\d\d$/, 'o ano em que a época começa')
    .transform(Number),
]);
const day = z.iso.date('uma data AAAA-MM-DD que exista');
const partialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'AAAA, AAAA-MM ou AAAA-MM-DD');

export const addedMatch = z.object({
  data: day,
  fase: id,
  jornada: optional(text),
  campo: z.enum(['casa', 'fora', 'neutro'], 'casa, fora ou neutro'),
  adversario: id,
  golos_marcados: whole,
  golos_sofridos: whole,
  prolongamento: z.enum(['sim', ''], 'sim, ou nada'),
  penaltis_marcados: optional(whole),
  penaltis_sofridos: optional(whole),
  estadio: optional(text),
  arbitro: optional(text),
  espetadores: optional(whole),
  fonte: text,
});

const role = z.enum(['jogador', 'treinador', 'presidente', 'dirigente', 'fundador']);

export const addedPerson = z.object({
  id,
  nome: text,
  nome_completo: optional(text),
  papeis: z.string().refine((roles) => roles.split(';').every((r) => role.safeParse(r).success), {
    error: `um ou mais de ${role.options.join(', ')}, separados por ";"`,
  }),
  posicao: optional(text),
  nascimento: optional(partialDay),
  local: optional(text),
  nacionalidade: optional(text),
  fonte: text,
});

/** Another name of a club or of a person; `de` and `ate` bound a club's name in time. */
export const addedAlias = z.object({
  alias: text,
  de_quem: z.enum(['clube', 'pessoa'], 'clube ou pessoa'),
  id,
  tipo: z.enum(['nome', 'alcunha', 'sigla', 'completo'], 'nome, alcunha, sigla ou completo'),
  de: optional(season),
  ate: optional(season),
  fonte: text,
});

export const additionFiles = {
  match: { file: 'jogos.csv', schema: addedMatch },
  person: { file: 'pessoas.csv', schema: addedPerson },
  alias: { file: 'aliases.csv', schema: addedAlias },
} as const;

export type AdditionKind = keyof typeof additionFiles;
export type Addition<K extends AdditionKind> = z.infer<(typeof additionFiles)[K]['schema']>;
export type Additions = { [K in AdditionKind]: Addition<K>[] };
