const number = new Intl.NumberFormat('pt-PT', { useGrouping: 'always' });

/** A number as Portuguese writes it: 1.234. */
export const formatNumber = (value: number) => number.format(value).replaceAll(' ', '.').replaceAll('\u00a0', '.');

/** A number with its noun: "1 jogo", "34 jogos". */
export const plural = (value: number, one: string, many: string) =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;
