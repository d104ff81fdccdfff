import { noun, ordinal } from './portuguese.ts';

type Preposition = 'em' | 'de';

const knockout: Record<string, { gender: 'm' | 'f'; plural: boolean; name: string }> = {
  F: { gender: 'f', plural: false, name: 'final' },
  MF: { gender: 'f', plural: false, name: 'meia-final' },
  QF: { gender: 'm', plural: true, name: 'quartos de final' },
  '1/8': { gender: 'm', plural: true, name: 'oitavos de final' },
  '1/16': { gender: 'm', plural: true, name: '16 avos de final' },
  '1/32': { gender: 'm', plural: true, name: '32 avos de final' },
  '1/64': { gender: 'm', plural: true, name: '64 avos de final' },
  '1/128': { gender: 'm', plural: true, name: '128 avos de final' },
};

const numberedRounds: Record<string, string> = { E: 'eliminatória', F: 'fase', R: 'ronda' };

const plurals: Record<Preposition, Record<'m' | 'f', string>> = {
  em: { m: 'nos', f: 'nas' },
  de: { m: 'dos', f: 'das' },
};

/** A round with its preposition: "na 27.ª jornada", "nos oitavos de final", "na final". Unknown codes say nothing. */
export function roundInWords(round: string | null, preposition: Preposition = 'em'): string | null {
  if (!round) return null;
  const matchday = round.match(/^J(\d+)$/)?.[1];
  if (matchday) return noun(preposition, 'f', `${ordinal(Number(matchday), 'f')} jornada`);
  const named = knockout[round];
  if (named)
    return named.plural
      ? `${plurals[preposition][named.gender]} ${named.name}`
      : noun(preposition, named.gender, named.name);
  const numbered = round.match(/^(\d+)([EFR])$/);
  if (numbered)
    return noun(preposition, 'f', `${ordinal(Number(numbered[1]), 'f')} ${numberedRounds[numbered[2] ?? '']}`);
  return /^[A-Z]$/.test(round) ? noun(preposition, 'm', `grupo ${round}`) : null;
}
