import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { list } from '../compose/portuguese.ts';
import { computedRow } from '../evidence/rows.ts';
import { defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** "de onde vem esse número?": the sources of the answer before. */
const schema = z.object({
  kind: z.literal('source-of-answer'),
  sources: z
    .array(z.object({ id: z.string(), title: z.string(), href: z.string(), note: z.string().nullable() }))
    .min(1),
});

function recognise(parsed: Parsed) {
  const sources = parsed.focus.sources ?? [];
  if (!parsed.cues.has('fonte') || sources.length === 0) return null;
  // A question that names a matter of its own is not about the last answer.
  if (parsed.opponents.length > 0 && !parsed.resumed) return null;
  return { query: { kind: 'source-of-answer' as const, sources }, score: 87 };
}

export const sourceOfAnswer = defineKind({
  kind: 'source-of-answer',
  schema,
  recognise,
  gather: (query) => query.sources,
  compose: (_query, sources) =>
    composed('source-of-answer', {
      sentences: [
        `Essa resposta vem de: ${list(sources.slice(0, 4).map((source) => (source.note ? `${source.title} (${source.note})` : source.title)))}.`,
        'Toca numa fonte para abrir o registo; a página «Sobre» diz de onde veio cada um.',
      ],
      links: [
        ...sources.slice(0, 3).map((source) => ({ label: source.title, href: source.href })),
        { label: 'De onde vêm os factos', href: '/sobre#fontes' },
      ],
      followUps: ['O que não está nos registos?'],
      evidence: {
        rows: sources.map((source) => computedRow(`fonte-${source.id}`, { titulo: source.title, nota: source.note })),
        sources,
      },
    }),
});
