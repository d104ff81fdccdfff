import { z } from 'zod';
import { noRecord } from '../compose/answers.ts';
import { list } from '../compose/portuguese.ts';
import { personRecord, personRow, personSource } from '../evidence/people.ts';
import { computedRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Someone of whom there is no record at Farense; those with names like it are offered. */
const schema = z.object({ kind: z.literal('unknown-person'), written: z.string(), nearest: z.array(z.string()) });
type Query = z.infer<typeof schema>;

const aboutPeople: Cue[] = [
  'pessoa',
  'jogador',
  'treinador',
  'presidente',
  'nascimento',
  'morte',
  'idade',
  'percurso',
  'camisola',
  'alcunha',
];
const deeds: Cue[] = ['golos', 'jogo', 'quando', 'epocas', 'titulo', 'epoca'];

function recognise(parsed: Parsed) {
  if (!parsed.unknownPerson || parsed.cues.has('fora-de-tema') || parsed.cues.has('injecao') || parsed.resumed)
    return null;
  const about = aboutPeople.some((cue) => parsed.cues.has(cue));
  const doing = deeds.some((cue) => parsed.cues.has(cue)) && parsed.opponents.length === 0;
  if (!about && !doing) return null;
  return { query: { kind: 'unknown-person' as const, ...parsed.unknownPerson }, score: about ? 78 : 68 };
}

/** One of each name: a second one is offered when the first is chosen. */
const gather = (query: Query, facts: Facts) => {
  const records = query.nearest.flatMap((id) => personRecord(id, facts) ?? []);
  return [...new Map(records.map((record) => [record.person.name, record])).values()];
};

export const unknownPerson = defineKind({
  kind: 'unknown-person',
  schema,
  recognise,
  gather,
  compose(query, nearest, facts) {
    const names = nearest.map((record) => record.person.name);
    return noRecord(
      'unknown-person',
      `Não tenho registo de «${query.written}» no Farense, como jogador, treinador ou presidente.`,
      [
        names.length > 0
          ? `${names.length > 1 ? 'Os nomes mais parecidos são' : 'O nome mais parecido é'} ${list(names)}.`
          : `Há registo de ${facts.people.size} pessoas: a lista está na página das pessoas.`,
      ],
      {
        choices: nearest.map((record) => ({
          label: record.person.name,
          question: `Quem foi ${record.person.full_name ?? record.person.name}?`,
        })),
        links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
        evidence: {
          rows: [...nearest.map(personRow), computedRow('pessoas', { registadas: facts.people.size })],
          sources: nearest.map(personSource),
        },
      },
    );
  },
});
