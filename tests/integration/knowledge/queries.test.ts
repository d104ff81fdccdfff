import { expect, it } from 'vitest';
import { openIndex } from '#server/facts/open-index.ts';
import { converse } from '#server/knowledge/converse.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { querySchema } from '#server/knowledge/query.ts';
import { kinds } from '#server/knowledge/registry.ts';
import { understand } from '#server/knowledge/understand.ts';

const facts = await loadFacts(await openIndex());
const today = new Date('2025-11-22T12:00:00');
const now = {
  today,
  currentSeason: 2025,
  latestSeason: facts.lastSeason,
  named: readerFor(facts).lexicon.namedSeasons,
};

const questions = [
  'Em que lugar ficou o Farense em 1994/95?',
  'tabela de 94/95',
  'resultado com o Benfica em 94/95',
  'historial com o Olhanense',
  'quantas vezes ganhámos ao Sporting',
  'quando foi a última vez que ganhámos ao Porto',
  'maior vitória de sempre',
  'maior série de vitórias',
  'época com mais golos',
  'quantas épocas na primeira divisão',
  'subimos em 89/90?',
  'até onde foi na taça em 89/90',
  'compara 94/95 com 95/96',
  'como foi o Farense nos anos 80',
  'contra que equipa jogou mais vezes',
  'maior assistência',
  'historial com o Vitória',
  'ganhámos ao Real Madrid?',
  'pontos em casa e fora em 1994/95',
  'que algarvios jogaram em 89/90',
  'jogos entre 3 e 20 de março de 1990',
];

it('has one kind a name', () => {
  const names = kinds.map((kind) => kind.kind);
  expect(new Set(names).size).toBe(names.length);
});

it.each(questions)(
  '"%s" becomes a query of the closed union, and the query alone gives the same answer',
  (question) => {
    const { proposal } = understand(question, null, facts, now, false);
    const parsed = querySchema.safeParse(JSON.parse(JSON.stringify(proposal?.query ?? null)));
    expect(parsed.error?.issues ?? []).toEqual([]);
    const kind = kinds.find((candidate) => candidate.kind === proposal?.kind);
    expect(kind?.answer(parsed.data, facts).answer.sentences).toEqual(
      converse(question, [], facts, () => today).sentences,
    );
  },
);

it.each([
  null,
  {},
  { kind: 'no-such-kind' },
  { kind: 'season-standing', seasons: [] },
  { kind: 'streak', type: 'vitorias' },
])('the union rejects %j', (query) => {
  expect(querySchema.safeParse(query).success).toBe(false);
});
