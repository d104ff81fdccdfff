import type { ChatState } from '#server/contracts/overview.ts';
import type { Alert } from './alert.ts';

/** Restarts since the server started that are more than an accident. */
const manyRestarts = 3;

const page = { href: '/admin/modelos', way: 'Ver os modelos' };

/** What a person should know of the engine that answers. Without it, fans still get the composed answers. */
export function engineAlerts({ engine, problem, model, restarts }: ChatState): Alert[] {
  if (engine === 'failed')
    return [
      {
        id: `engine-failed:${model ?? ''}`,
        severity: 'problem',
        text: `O motor não conseguiu abrir o modelo, e as respostas são só as compostas dos registos. ${problem ?? ''}`.trim(),
        ...page,
      },
    ];
  if (restarts < manyRestarts) return [];
  // A new alert at 3, 6, 12…: each time it has become twice as bad.
  const step = manyRestarts * 2 ** Math.floor(Math.log2(restarts / manyRestarts));
  return [
    {
      id: `engine-restarts:${step}`,
      severity: 'warning',
      text: `O motor já recomeçou ${restarts} vezes desde que o servidor arrancou. ${problem ?? 'Vê o diagnóstico: costuma ser falta de memória.'}`,
      ...page,
    },
  ];
}
