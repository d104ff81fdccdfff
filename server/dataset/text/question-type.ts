/** What a question asks for, as far as its words tell. */
// "\b" knows only ASCII letters, so words with accents at their ends are bounded by hand.
const types = [
  ['shirt', /(?<!\p{L})que n[úu]mero (?:usava|vestia|tinha|jogava)/iu],
  ['titles', /(?<!\p{L})(?:conquist\p{L}*|t[íi]tulos?|palmar[ée]s|trof[ée]us?|o que ganhou)(?!\p{L})/iu],
  ['career', /(?<!\p{L})(?:carreira|percurso|por onde passou|que clubes)(?!\p{L})/iu],
  ['for-farense', /(?<!\p{L})o que (?:fez|deu|contribuiu|representou).*(?:pelo|ao|no) (?:SC )?Farense(?!\p{L})/iu],
  ['birth', /(?<!\p{L})(?:nasceu|nascimento|natural de|de onde [ée])(?!\p{L})/iu],
  ['count', /(?<!\p{L})(?:quant[oa]s|qto?s)(?!\p{L})/iu],
  ['when', /(?<!\p{L})(?:quando|em que (?:ano|[ée]poca|data|dia))(?!\p{L})/iu],
  ['where', /(?<!\p{L})(?:onde|em que (?:est[áa]dio|campo|cidade))(?!\p{L})/iu],
  ['place', /(?<!\p{L})(?:em que (?:lugar|posi[çc][ãa]o) (?:fic|acab|termin)\p{L}+|classifica[çc][ãa]o)(?!\p{L})/iu],
  ['score', /(?<!\p{L})(?:resultado|quanto ficou|como ficou)(?!\p{L})/iu],
  ['who', /(?<!\p{L})(?:quem|apresentar|conta-me sobre|fala-me d\p{L}+)(?!\p{L})/iu],
] as const;

export type QuestionType = (typeof types)[number][0];

export const questionTypes: readonly QuestionType[] = types.map(([type]) => type);

/** The type of a question, or null when its words do not tell. */
export function questionType(question: string): QuestionType | null {
  for (const [type, cue] of types) if (cue.test(question)) return type;
  return null;
}
