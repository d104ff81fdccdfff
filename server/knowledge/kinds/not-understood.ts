import { z } from 'zod';
import { noRecord } from '../compose/answers.ts';
import { list } from '../compose/portuguese.ts';
import { extentRow } from '../evidence/rows.ts';
import { defineKind } from '../kind.ts';

/** A question of which a part was understood, and a part that changes its meaning was not. */
const schema = z.object({
  kind: z.literal('not-understood'),
  words: z.array(z.string()),
  filters: z.array(z.string()),
  instead: z.string(),
});

/** What each kind can be asked; the rest hold seasons, matches and clubs. */
const offers: Record<string, string> = {
  squad: 'Posso dizer-te os jogadores de uma época, de uma posição ou de uma nacionalidade.',
  managers: 'Posso dizer-te os treinadores de uma época, o primeiro, o último e a lista de todos.',
  presidents: 'Posso dizer-te os presidentes de uma época, o primeiro, o último e a lista de todos.',
  divisions: 'Posso contar as épocas em cada escalão, e dizer o lugar de cada uma.',
};
const anyOffer =
  'Posso contar jogos, vitórias, empates, derrotas e golos por época, adversário, competição e campo, e dizer os recordes.';

/** Never proposed by itself: `understand` puts it in the place of an answer that would leave words out. */
export const notUnderstood = defineKind({
  kind: 'not-understood',
  schema,
  recognise: () => null,
  gather: () => null,
  compose: ({ words, filters, instead }, _data, facts) =>
    noRecord(
      'not-understood',
      words.length > 0
        ? `Não percebi ${list(words.map((word) => `«${word}»`))} nesta pergunta, e sem isso a resposta seria outra.`
        : `Não sei filtrar ${list(filters)}, e o total de tudo não responderia à pergunta.`,
      [offers[instead] ?? anyOffer],
      {
        followUps: [
          'Quantas vezes ganhámos ao Benfica?',
          'Quantas vitórias fora em 1994/95?',
          'Qual foi a maior vitória do Farense?',
        ],
        evidence: { rows: [extentRow(facts)] },
      },
    ),
});
