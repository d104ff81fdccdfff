import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import type { Target, Topic } from '../topic.ts';

/** A name that the engine takes for a club's is not answered here. */
const aboutPeople = ['person', 'person-choice', 'player-figures', 'managers', 'presidents', 'squad'];

function people(facts: Facts, which: (person: FactRow<'people'>) => boolean, lacks: string): Target[] {
  return [...facts.people.values()].filter(which).map(({ id, name }) => ({
    entity: `pessoa:${id}`,
    slots: { pessoa: () => name },
    must: [name],
    lacks: `${lacks} dessa pessoa`,
  }));
}

const has = (role: string) => (person: FactRow<'people'>) => person.roles.includes(role);

export const personWho: Topic = {
  tipo: 'pessoa',
  outcomes: ['answered', 'ambiguous'],
  kinds: aboutPeople,
  firstIsEnough: true,
  each: 1,
  templates: [
    'Quem {foi|é|era} {o |}<pessoa>?',
    '{Fala-me|Conta-me qualquer coisa|O que sabes} {do|de} <pessoa>{?|}',
    '<pessoa>',
    'Que {jogador|figura} foi {o |}<pessoa>?',
  ],
  targets: (facts, random) =>
    random.some(
      people(facts, () => true, 'a história'),
      420,
    ),
};

export const personSeasons: Topic = {
  tipo: 'epocas-de-jogador',
  outcomes: ['answered', 'ambiguous', 'no-record'],
  kinds: aboutPeople,
  each: 1,
  templates: [
    '{Em que|Que} épocas {jogou|esteve} {o |}<pessoa> {no|pelo} Farense?',
    'Quando {jogou|passou} {o |}<pessoa> {pelo|no} Farense?',
    'Em que posição jogava {o |}<pessoa>?',
    'Quantos {golos|jogos} {fez|tem} {o |}<pessoa> {pelo|no} Farense?',
    'Que número {usava|vestia} {o |}<pessoa>?',
  ],
  targets: (facts, random) => random.some(people(facts, has('jogador'), 'os números'), 380),
};

export const personBorn: Topic = {
  tipo: 'nascimento',
  outcomes: ['answered', 'ambiguous', 'no-record'],
  kinds: aboutPeople,
  each: 1,
  templates: [
    '{Quando|Onde} nasceu {o |}<pessoa>?',
    'De onde {é|era} {o |}<pessoa>?',
    'Em que {ano|dia} nasceu {o |}<pessoa>?',
  ],
  targets: (facts, random) =>
    random.some(
      people(facts, () => true, 'a data de nascimento'),
      260,
    ),
};

/** Only of people whose birth is recorded. */
export const personBirthday: Topic = {
  tipo: 'nascimento',
  outcomes: ['answered'],
  kinds: aboutPeople,
  firstIsEnough: true,
  each: 1,
  templates: [
    '{Diz-me quando|Sabes quando|Quando} nasceu {o |}<pessoa>{?|}',
    '{Data|Dia} de nascimento {do|de} <pessoa>',
    '{Quando faz|Em que dia faz} anos {o |}<pessoa>?',
    'Onde {e quando |}nasceu {o |}<pessoa>?',
  ],
  targets: (facts, random) =>
    random.some(
      people(facts, ({ birth_date }) => birth_date !== null, 'a data de nascimento'),
      240,
    ),
};

export const personTerms: Topic = {
  tipo: 'cargos',
  outcomes: ['answered', 'ambiguous'],
  kinds: aboutPeople,
  each: 2,
  templates: [
    'Quando {foi|esteve como} {treinador|presidente} {o |}<pessoa>?',
    'Em que {anos|épocas} {treinou|presidiu|dirigiu} {o |}<pessoa> o Farense?',
    'O que fez {o |}<pessoa> no Farense?',
  ],
  targets: (facts) => people(facts, (person) => has('treinador')(person) || has('presidente')(person), 'os mandatos'),
};
