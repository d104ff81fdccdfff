import { z } from 'zod';
import { type AnswerParts, composed } from '../compose/answers.ts';
import { bold } from '../compose/portuguese.ts';
import { stemsOf, tellingWords } from '../evidence/milestone-words.ts';
import { type Milestone, milestoneConflicts, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { computedRow } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import { readerFor } from '../lexicon/reader.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A theme of the club's history (foundation, names, grounds, colours…), told by its milestones. */
const schema = z.object({
  kind: z.literal('history'),
  theme: z.string(),
  /** Telling words of the question: of the theme's milestones, those that have them come first. */
  words: z.array(z.string()),
  /** A year that the question takes for granted: "foi fundado em 1912?". */
  claimedYear: z.number().int().nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

/** Questions about results that only happen to use a theme's word ("em que estádio", "campeonato"). */
const aboutResults: Cue[] = [
  'resultado',
  'marcadores',
  'pontos',
  'lugar',
  'estadio-jogo',
  'assistencia',
  'confronto',
  'arbitro',
  'camisola',
  'melhor-marcador',
  'treinador',
  'presidente',
  'injecao',
];

const superlatives: Cue[] = [
  'maior',
  'menor',
  'mais',
  'menos',
  'serie',
  'golear',
  'mais-tempo',
  'mais-jogos',
  'titulo',
  'golos',
  'quantos',
];

/** Themes in which a club named is Sporting, not an opponent. */
const aboutSporting = new Set(['filiacao', 'nome', 'porque-sporting', 'emblema']);

/** Themes whose words also name a ground or a match: they need a question about history beside them. */
const shy = new Set(['estadio', 'final-1990', 'adeptos', 'livros', 'sede']);

/** Themes that yield to any other beside them: "onde jogava antes do São Luís" is not about the ground of today. */
const broad = new Set(['livros', 'estadio']);

/** Cues of results that a theme may hold: the crowd a ground takes, the ground where Farense plays. */
function isOfTheme(cue: Cue, theme: string, parsed: Parsed): boolean {
  if (cue === 'assistencia') return !shy.has(theme);
  if (cue === 'camisola') return theme === 'cores';
  const oneMatch =
    parsed.opponents.length > 0 || parsed.seasons.length > 0 || parsed.date !== null || parsed.score !== null;
  return cue === 'estadio-jogo' && theme === 'estadio' && !oneMatch && !parsed.cues.has('desse') && !parsed.resumed;
}

function recognise(parsed: Parsed, facts: Facts) {
  const theme = parsed.themes.find((name) => !broad.has(name)) ?? parsed.themes[0];
  if (
    !theme ||
    parsed.people.length > 0 ||
    aboutResults.some((cue) => parsed.cues.has(cue) && !isOfTheme(cue, theme, parsed))
  )
    return null;
  // "a derrota mais pesada da história do clube", "o primeiro jogo da história" are not about it.
  const ofResults =
    parsed.outcomes.length > 0 || parsed.cues.has('jogo') || superlatives.some((cue) => parsed.cues.has(cue));
  if (theme === 'historia' && ofResults) return null;
  // "quantas vezes ganhámos no Estádio Algarve" counts matches.
  if (parsed.grounds.length > 0 && (parsed.outcomes.length > 0 || parsed.cues.has('jogo'))) return null;
  const alias = parsed.opponents.length > 0 && !parsed.inherited.has('opponents');
  if (alias && !aboutSporting.has(theme)) return null;
  const match =
    (parsed.cues.has('jogo') && theme !== 'estadio') ||
    parsed.outcomes.length > 0 ||
    parsed.seasons.length > 0 ||
    parsed.cues.has('golos');
  const [year = null] = parsed.years;
  const asksHistory = ['historia', 'quando', 'aconteceu', 'pessoa', 'quantos', 'primeiro', 'idade', 'alcunha'].some(
    (cue) => [...parsed.cues].some((has) => has === cue),
  );
  const score = match ? (asksHistory && !shy.has(theme) ? 74 : 40) : shy.has(theme) && !asksHistory ? 64 : 89;
  return {
    query: {
      kind: 'history' as const,
      theme,
      words: tellingWords(parsed, readerFor(facts)).map((word) => word.stem),
      claimedYear: year,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
    },
    score,
  };
}

/** The theme's milestones, those of the year or period asked for first. */
function gather(query: Query, facts: Facts): Milestone[] {
  const wanted = readerFor(facts).topics.themeOf.get(query.theme)?.marcos ?? [];
  const byId = new Map(facts.milestones.map((milestone) => [milestone.id, milestone]));
  const found = wanted.flatMap((id) => byId.get(id) ?? []);
  const shared = ({ text }: Milestone) => {
    const stems = stemsOf(text);
    return query.words.filter((word) => stems.has(word)).length;
  };
  return found.toSorted((a, b) => shared(b) - shared(a));
}

const founded = 'fundacao';
const maxTold = 4;

/** The year of foundation is one: another in the question is a wrong premise. */
function wrongYear(query: Query, milestones: readonly Milestone[]): string | null {
  const [first] = milestones;
  const year = Number(first?.date_start.slice(0, 4));
  return query.theme === founded && query.claimedYear !== null && query.claimedYear !== year
    ? `Não foi em ${query.claimedYear}.`
    : null;
}

/** The most telling ones; a contested one brings its other versions with it. */
function told(milestones: readonly Milestone[], theme: string, facts: Facts): Milestone[] {
  const shown = milestones.slice(0, ['nome', 'cores', 'filiacao', 'fundacao'].includes(theme) ? 3 : maxTold);
  const contested = new Set(
    shown.filter((milestone) => milestone.confidence === 'baixa').map((milestone) => milestone.id),
  );
  const rivals = facts.conflicts.flatMap(({ subject }) => {
    const ids = subject.match(/m\d{3}/g) ?? [];
    return ids.some((id) => contested.has(id)) ? ids : [];
  });
  const missing = facts.milestones.filter((milestone) => rivals.includes(milestone.id) && !shown.includes(milestone));
  return [...shown, ...missing.slice(0, 2)];
}

const emphasis = /(\d{1,2} de [a-zç]+ de \d{4})/;

function compose(query: Query, milestones: Milestone[], facts: Facts): Composed {
  const shown = told(milestones, query.theme, facts);
  const wrong = wrongYear(query, milestones);
  const opening = readerFor(facts).topics.themeOf.get(query.theme)?.abertura ?? '';
  const [first] = shown;
  const texts = shown.map((milestone, index) =>
    index === 0 ? milestone.text.replace(emphasis, (date) => bold(date)) : milestone.text,
  );
  const parts: AnswerParts = {
    outcome: shown.length === 0 ? 'no-record' : wrong ? 'corrected' : 'answered',
    sentences: [
      wrong ?? '',
      opening,
      ...(shown.length > 0 ? texts : ['Disso não tenho registo na história do clube.']),
    ].filter(Boolean),
    links: [{ label: 'De onde vêm os factos', href: '/sobre#fontes' }],
    followUps: ['O clube mudou de nome?', 'Quem foram os fundadores?', 'Que títulos ganhou o Farense?'].filter(
      (question) => !question.includes(query.theme),
    ),
    evidence: {
      rows: [
        ...milestones.map(milestoneRow),
        computedRow('marcos', {
          tema: query.theme,
          marcos: milestones.length,
          mostrados: shown.length,
          abertura: opening,
        }),
      ],
      sources: milestoneSources(shown),
      conflicts: milestoneConflicts(shown, facts),
      premise: wrong && first ? { claimed: `${query.theme} em ${query.claimedYear}`, actual: first.text } : null,
    },
  };
  return composed('history', parts);
}

export const history = defineKind({ kind: 'history', schema, recognise, gather, compose });
