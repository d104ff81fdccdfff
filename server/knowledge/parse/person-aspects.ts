import type { Aspect } from '../compose/people/person-aspects.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from './parsed.ts';

/** Cues of one aspect each, in the order in which they are answered. */
const exact: [Cue, Aspect][] = [
  ['nome-completo', 'nome'],
  ['alcunha', 'alcunha'],
  ['nascimento', 'nascimento'],
  ['morte', 'morte'],
  ['idade', 'idade'],
  ['posicao-jogador', 'posicao'],
  ['camisola', 'camisola'],
  ['altura', 'altura'],
  ['nacionalidade', 'nacionalidade'],
  ['familia', 'familia'],
  ['percurso', 'percurso'],
];

/** Cues that ask of a person only when nothing more exact is asked. */
const loose: [Cue, Aspect][] = [
  ['titulo', 'titulos'],
  ['treinador', 'treinou'],
  ['presidente', 'presidiu'],
  ['epocas', 'epocas'],
  ['quando', 'epocas'],
  ['epoca', 'epocas'],
];

/** What a question asks of a person; nothing when it asks who they were. */
export function personAspects(parsed: Parsed): Aspect[] {
  const { cues } = parsed;
  const position = cues.has('lugar') && parsed.tokens.some((token) => token.norm.startsWith('posic'));
  const asked = [
    ...exact.filter(([cue]) => cues.has(cue)).map(([, aspect]) => aspect),
    ...(position ? (['posicao'] as const) : []),
  ];
  if (asked.length > 0) return [...new Set(asked)];
  const [, first] = loose.find(([cue]) => cues.has(cue)) ?? [];
  if (first) return cues.has('pessoa') ? [] : [first];
  const played = cues.has('jogo') || cues.has('plantel');
  return played && (parsed.seasons.length > 0 || parsed.years.length > 0) ? ['epocas'] : [];
}

/** "foi treinador?" asks of the person spoken about; "quem era o treinador?", "e o presidente?" ask for another. */
export function asksOfOffice(parsed: Parsed): boolean {
  const text = parsed.text.toLowerCase();
  if (/\bquem\b|\bqual\b|\bque\b/.test(text) && !parsed.cues.has('quando') && !parsed.cues.has('epocas')) return false;
  return (
    parsed.cues.has('quando') ||
    parsed.cues.has('epocas') ||
    /\b(?:treinou|presidiu|(?:foi|era) (?:treinador|presidente))\b/.test(text)
  );
}
