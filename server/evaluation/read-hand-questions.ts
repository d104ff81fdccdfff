import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import type { Outcome } from '#server/contracts/answer.ts';
import type { EvaluationQuestion } from './evaluation-question.ts';
import { textMatcher } from './text-matcher.ts';

const outcomeNames = {
  respondida: 'answered',
  'sem-registo': 'no-record',
  ambígua: 'ambiguous',
  'fora-do-tema': 'off-topic',
  corrigida: 'corrected',
  recusada: 'refused',
  saudação: 'greeting',
} as const satisfies Record<string, Outcome>;

function isMatchable(item: string): boolean {
  try {
    return textMatcher(item) instanceof RegExp;
  } catch {
    return false;
  }
}

// YAML reads an unquoted 37 as a number.
const item = z
  .union([z.string().min(1), z.number().transform(String)])
  .refine(isMatchable, 'a expressão entre barras não está bem escrita');
const outcome = z.enum(Object.keys(outcomeNames) as [keyof typeof outcomeNames, ...(keyof typeof outcomeNames)[]]);
const question = z.strictObject({
  id: z.string().min(1),
  estilo: z.string().min(1),
  turnos: z.array(z.string().trim().min(1)).min(1),
  deve: z.array(z.union([item, z.array(item).min(1)])).default([]),
  nao_deve: z.array(item).default([]),
  resultado: z.array(outcome).min(1).default(['respondida']),
  nota: z.string().min(1),
});
const file = z.strictObject({ tipo: z.string().min(1), perguntas: z.array(question).min(1) });

function readFile(folder: string, name: string): EvaluationQuestion[] {
  const parsed = file.safeParse(parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.success) throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.perguntas.map((q) => ({
    id: q.id,
    origin: 'hand',
    kind: parsed.data.tipo,
    style: q.estilo,
    turns: q.turnos,
    must: q.deve,
    mustNot: q.nao_deve,
    outcomes: q.resultado.map((name) => outcomeNames[name]),
    note: q.nota,
  }));
}

/**
 * The questions of `data/curated/avaliacao/*.yaml`, in the order of the files.
 *
 * @throws {Error} naming the file and the field, when a file is not as its README says or an id is used twice.
 */
export function readHandQuestions(folder = join(paths.curated, 'avaliacao')): EvaluationQuestion[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const questions = names.sort().flatMap((name) => readFile(folder, name));
  const seen = new Set<string>();
  for (const { id } of questions) {
    if (seen.has(id)) throw new Error(`${folder}: o id "${id}" está repetido`);
    seen.add(id);
  }
  return questions;
}
