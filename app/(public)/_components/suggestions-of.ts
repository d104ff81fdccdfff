import type { Suggestion } from '#components/chat/suggestion.ts';

/** Questions worth asking, one of each kind on the first page; each day shows the next of its row. */
const kinds: { kind: string; questions: [string, ...string[]] }[] = [
  {
    kind: 'época',
    questions: [
      'Como correu a época de 1994/95?',
      'Em que lugar ficou o Farense em 1989/90?',
      'Como correu a época de 1982/83?',
    ],
  },
  {
    kind: 'jogo',
    questions: [
      'Quando foi a última vez que ganhámos ao Benfica?',
      'Como foi a final da Taça de 1990?',
      'Como ficou o Farense-Sporting em 2023/24?',
    ],
  },
  {
    kind: 'confronto',
    questions: [
      'Farense–Olhanense: quem ganhou mais?',
      'Farense–Portimonense: quem ganhou mais?',
      'Quantas vezes ganhámos ao FC Porto?',
    ],
  },
  { kind: 'pessoa', questions: ['Quem foi Paco Fortes?', 'Quem foi Hassan Nader?'] },
  {
    kind: 'recorde',
    questions: [
      'Qual foi a maior goleada de sempre?',
      'Qual foi a maior série sem perder?',
      'Qual foi a maior derrota de sempre?',
    ],
  },
  {
    kind: 'história',
    questions: [
      'Porque se chamou CD Faro em 1946?',
      'Que títulos ganhou o Farense?',
      'O Farense já jogou na Taça UEFA?',
    ],
  },
];

const dayMs = 86_400_000;

/** Today's six: they change once a day, so that a reload shows the same ones. */
export function suggestionsOf(today: Date): Suggestion[] {
  const day = Math.floor(today.getTime() / dayMs);
  return kinds.map(({ kind, questions }) => ({ kind, question: questions[day % questions.length] ?? questions[0] }));
}
