import type { Suggestion } from '#components/chat/suggestion.ts';

/** Questions worth asking, one row a place on the first page; each day shows the next of its row. */
const places: { kind: string; questions: [string, ...string[]] }[] = [
  {
    kind: 'época',
    questions: [
      'Em que lugar ficou o Farense em 1994/95?',
      'Em que lugar ficou o Farense em 1989/90?',
      'Em que lugar ficou o Farense em 2023/24?',
    ],
  },
  {
    kind: 'jogo',
    questions: [
      'Qual foi o resultado do Farense-Benfica de 1994/95?',
      'Como ficou o Farense-Sporting em 2023/24?',
      'Qual foi o resultado com o FC Porto em 1995/96?',
    ],
  },
  {
    kind: 'confronto',
    questions: [
      'Farense–Olhanense: quem ganhou mais?',
      'Farense–Portimonense: quem ganhou mais?',
      'Qual é o historial entre Farense e Louletano?',
    ],
  },
  {
    kind: 'classificação',
    questions: [
      'Como ficou a classificação da I Divisão em 1994/95?',
      'Mostra a classificação completa de 1982/83',
      'Como ficou a tabela em 2022/23?',
    ],
  },
  {
    kind: 'confronto',
    questions: [
      'Quantas vezes ganhámos ao Benfica?',
      'Qual é o nosso historial com o Sporting?',
      'Quantas vezes ganhámos ao FC Porto?',
    ],
  },
  {
    kind: 'época',
    questions: [
      'Quantos pontos fez o Farense em 1990/91?',
      'Quantos pontos fez o Farense em 2001/02?',
      'Quantos pontos fez o Farense em 1982/83?',
    ],
  },
];

const dayMs = 86_400_000;

/** Today's six: they change once a day, so that a reload shows the same ones. */
export function suggestionsOf(today: Date): Suggestion[] {
  const day = Math.floor(today.getTime() / dayMs);
  return places.map(({ kind, questions }) => ({ kind, question: questions[day % questions.length] ?? questions[0] }));
}
