import { textSign } from './text-sign.ts';

/** What a question asks for, as far as its words tell. */
// "\b" knows only ASCII letters, so words with accents at their ends are bounded by hand.
const types = [
  ['shirt', 'num', /(?<!\p{L})que n[úu]mero (?:usava|vestia|tinha|jogava)/iu],
  [
    'titles',
    'nqu|tul|lma|rof|nho',
    /(?<!\p{L})(?:conquist\p{L}*|t[íi]tulos?|palmar[ée]s|trof[ée]us?|o que ganhou)(?!\p{L})/iu,
  ],
  ['career', 'rei|rcu|sso|lub', /(?<!\p{L})(?:carreira|percurso|por onde passou|que clubes)(?!\p{L})/iu],
  [
    'for-farense',
    'fez|deu|ibu|epr',
    /(?<!\p{L})o que (?:fez|deu|contribuiu|representou).*(?:pelo|ao|no) (?:SC )?Farense(?!\p{L})/iu,
  ],
  ['birth', 'asc|atu|ond', /(?<!\p{L})(?:nasceu|nascimento|natural de|de onde [ée])(?!\p{L})/iu],
  ['count', 'uan|qto', /(?<!\p{L})(?:quant[oa]s|qto?s)(?!\p{L})/iu],
  ['when', 'uan|ano|epo|dat|dia', /(?<!\p{L})(?:quando|em que (?:ano|[ée]poca|data|dia))(?!\p{L})/iu],
  ['where', 'ond|tad|amp|ida', /(?<!\p{L})(?:onde|em que (?:est[áa]dio|campo|cidade))(?!\p{L})/iu],
  [
    'place',
    'uga|osi|ssi',
    /(?<!\p{L})(?:em que (?:lugar|posi[çc][ãa]o) (?:fic|acab|termin)\p{L}+|classifica[çc][ãa]o)(?!\p{L})/iu,
  ],
  ['score', 'esu|cou', /(?<!\p{L})(?:resultado|quanto ficou|como ficou)(?!\p{L})/iu],
  ['who', 'uem|apr|nta|ala', /(?<!\p{L})(?:quem|apresentar|conta-me sobre|fala-me d\p{L}+)(?!\p{L})/iu],
] as const;

/** Nearly all questions have few of the runs of letters, so that few of the words are looked for. */
const cues = types.map(([type, runs, cue]) => ({ type, may: textSign({ runs }), cue }));

export type QuestionType = (typeof types)[number][0];

export const questionTypes: readonly QuestionType[] = types.map(([type]) => type);

/** The type of a question, or null when its words do not tell. */
export function questionType(question: string): QuestionType | null {
  for (const { type, may, cue } of cues) if (may(question) && cue.test(question)) return type;
  return null;
}
