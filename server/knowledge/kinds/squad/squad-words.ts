import type { SquadQuery } from './squad-query.ts';

export const positionPlurals = {
  'guarda-redes': 'guarda-redes',
  defesa: 'defesas',
  médio: 'médios',
  avançado: 'avançados',
} as const;

/** "guarda-redes", "brasileiros", "defesas brasileiros", "jogadores". */
export function groupName({ position, countryPlural, shirt }: SquadQuery): string {
  const noun = position ? positionPlurals[position] : countryPlural ? '' : 'jogadores';
  return [noun, countryPlural ?? '', shirt === null ? '' : `com o n.º ${shirt}`].filter(Boolean).join(' ');
}

/** "defesa mais novo", "jogador mais velho". */
export const agedName = ({ position, age }: SquadQuery): string =>
  `${position ?? 'jogador'} ${(age ?? '').replace('-', ' ')}`;
