/** What a question asks for, as far as its words tell. */
const types = [
  ['titles', /\b(?:conquist\w*|t[íi]tulos?|palmar[ée]s|trof[ée]us?|o que ganhou)\b/i],
  ['career', /\b(?:carreira|percurso|por onde passou|que clubes|em que clubes)\b/i],
  ['for-farense', /\b(?:fez|deu|contribuiu|representou)\b.*\b(?:pelo|ao|no) (?:SC )?Farense\b/i],
  ['birth', /\b(?:nasceu|nascimento|natural de|de onde [ée])\b/i],
  ['count', /\bquant[oa]s?\b|\bqto?s\b/i],
  ['when', /\bquando\b|\bem que (?:ano|[ée]poca|data|dia)\b/i],
  ['where', /\bonde\b|\bem que (?:est[áa]dio|campo|cidade)\b/i],
  ['place', /\bem que lugar\b|\bclassifica[çc][ãa]o\b|\bposi[çc][ãa]o\b/i],
  ['score', /\bresultado\b|\bquanto ficou\b|\bcomo ficou\b/i],
  ['who', /\bquem\b|\bapresentar\b|\bconta-me sobre\b|\bfala-me d\w+\b/i],
] as const;

export type QuestionType = (typeof types)[number][0];

export const questionTypes: readonly QuestionType[] = types.map(([type]) => type);

/** The type of a question, or null when its words do not tell. */
export function questionType(question: string): QuestionType | null {
  for (const [type, cue] of types) if (cue.test(question)) return type;
  return null;
}
