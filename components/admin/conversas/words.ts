/** What an outcome is called in the admin area. */
export const outcomeWords: Record<string, string> = {
  answered: 'respondida',
  'no-record': 'sem registo',
  ambiguous: 'pedido de escolha',
  'off-topic': 'fora do tema',
  corrected: 'premissa corrigida',
  refused: 'recusada',
  greeting: 'cumprimento',
  failed: 'falhou',
};

export const pathWords = { model: 'modelo', composed: 'composta' } as const;
export const channelWords = { chat: 'chat', api: 'API', cli: 'terminal' } as const;
export const ratingWords = { up: 'gosto', down: 'não gosto' } as const;
