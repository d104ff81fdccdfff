import { z } from 'zod';

const text = z.string().trim().min(1, 'não pode ficar vazio');
const emptied = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? null : v), schema.nullable());
const whole = z.union([z.int().min(0), z.string().regex(/^\d+$/).transform(Number)], 'um número inteiro');
const partialDay = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'AAAA, AAAA-MM ou AAAA-MM-DD');

/** The columns that may be corrected by hand, table by table; the others follow from them or name the record. */
export const correctable = {
  matches: z.strictObject({
    date: emptied(partialDay),
    round: emptied(text),
    venue: z.enum(['casa', 'fora', 'neutro', 'desconhecido'], 'casa, fora, neutro ou desconhecido'),
    goals_for: emptied(whole),
    goals_against: emptied(whole),
    stadium: emptied(text),
    city: emptied(text),
    referee: emptied(text),
    attendance: emptied(whole),
  }),
  people: z.strictObject({
    name: text,
    full_name: emptied(text),
    position: emptied(text),
    birth_date: emptied(partialDay),
    birth_place: emptied(text),
    death_date: emptied(partialDay),
    nationality: emptied(text),
    height_cm: emptied(whole),
  }),
} as const;

/** Another value of some columns of one record, and where that is written. */
export const correction = z
  .object({
    tabela: z.enum(['matches', 'people']),
    id: text,
    campos: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    fonte: text,
  })
  .check(({ value, issues }) => {
    if (Object.keys(value.campos).length === 0)
      issues.push({ code: 'custom', input: value, path: ['campos'], message: 'nada mudou' });
    const parsed = correctable[value.tabela].partial().safeParse(value.campos);
    for (const issue of parsed.error?.issues ?? [])
      issues.push({ code: 'custom', input: value, path: ['campos', ...issue.path], message: issue.message });
  });

/** A name that does not mean that club or person after all. */
export const removedAlias = z.object({ alias: text, de_quem: z.enum(['clube', 'pessoa']), id: text, fonte: text });

export type Correction = z.infer<typeof correction>;
