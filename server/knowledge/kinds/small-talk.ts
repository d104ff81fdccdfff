import { z } from 'zod';
import { type AnswerParts, composed } from '../compose/answers.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

const topics = ['injecao', 'insulto', 'fora-de-tema', 'ajuda', 'despedida', 'agradecimento', 'saudacao'] as const;

/** What is not a question about Farense: greetings, thanks, insults, other subjects, orders to the program. */
const schema = z.object({ kind: z.literal('small-talk'), topic: z.enum(topics) });
type Topic = z.infer<typeof schema>['topic'];

/** How sure each topic is by itself; questions about Farense that also greet or thank outrank these. */
const certainty: Record<Topic, number> = {
  injecao: 96,
  'fora-de-tema': 72,
  insulto: 45,
  ajuda: 44,
  despedida: 30,
  agradecimento: 29,
  saudacao: 28,
};

function recognise(parsed: Parsed) {
  const topic = topics.find((candidate) => parsed.cues.has(candidate));
  if (!topic) return null;
  const aboutFarense = parsed.mentionsSelf || parsed.cues.has('nos');
  if (topic === 'fora-de-tema' && aboutFarense) return null;
  return { query: { kind: 'small-talk' as const, topic }, score: certainty[topic] };
}

const examples = [
  'Em que lugar ficou o Farense em 1994/95?',
  'Qual é o historial com o Portimonense?',
  'Qual foi a maior vitória do Farense?',
];

const replies: Record<Topic, AnswerParts> = {
  saudacao: {
    outcome: 'greeting',
    sentences: ['Olá! Pergunta-me o que quiseres sobre a história do Farense: épocas, jogos, historiais e recordes.'],
  },
  agradecimento: {
    outcome: 'greeting',
    sentences: ['De nada! Se houver mais alguma dúvida sobre o Farense, é só perguntar.'],
  },
  despedida: { outcome: 'greeting', sentences: ['Até à próxima, e força Farense!'] },
  ajuda: {
    outcome: 'greeting',
    sentences: [
      'Sou um projeto de adeptos que responde com os registos da história do Farense.',
      'Podes perguntar pela classificação de uma época, por resultados, pelo historial com um clube ou por recordes; cada resposta traz a sua fonte.',
    ],
  },
  insulto: {
    outcome: 'off-topic',
    sentences: ['Percebo a frustração. Diz-me o que queres saber sobre o Farense e procuro nos registos.'],
  },
  'fora-de-tema': {
    outcome: 'off-topic',
    sentences: ['Disso não percebo: só sei da história do Farense, e sobre ela podes perguntar à vontade.'],
  },
  injecao: {
    outcome: 'refused',
    sentences: [
      'Isso não posso fazer: só respondo com o que está nos registos do Farense, sem inventar.',
      'Pergunta-me por uma época, um jogo ou um adversário.',
    ],
  },
};

export const smallTalk = defineKind({
  kind: 'small-talk',
  schema,
  recognise,
  gather: (query) => replies[query.topic],
  compose: (_query, reply) => composed('small-talk', { ...reply, followUps: examples }),
});
