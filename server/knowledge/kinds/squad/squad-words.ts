import type { SquadQuery } from './squad-query.ts';

export const positionPlurals = {
  'guarda-redes': 'guarda-redes',
  defesa: 'defesas',
  médio: 'médios',
  avançado: 'avançados',
} as const;

/** "guarda-redes", "brasileiros", "defesas brasileiros", "algarvios", "jogadores". */
export function groupName({ position, countryPlural, born, shirt }: SquadQuery): string {
  const noun = position
    ? positionPlurals[position]
    : countryPlural || (born && !born.plural.startsWith('nascidos'))
      ? ''
      : 'jogadores';
  return [noun, countryPlural ?? '', born?.plural ?? '', shirt === null ? '' : `com o n.º ${shirt}`]
    .filter(Boolean)
    .join(' ');
}

/** "defesa mais novo", "jogador mais velho". */
export const agedName = ({ position, age }: SquadQuery): string =>
  `${position ?? 'jogador'} ${(age ?? '').replace('-', ' ')}`;
