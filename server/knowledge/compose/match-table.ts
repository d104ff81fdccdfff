import type { AnswerTable } from '#server/contracts/answer.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchHref } from '../evidence/rows.ts';
import type { Match } from '../facts/facts.ts';
import { dateForTable } from './dates.ts';
import { clubName } from './portuguese.ts';
import { scoreNotes, scoreText } from './score.ts';

/** Rows that travel with an answer; the page of the record has the rest. */
export const maxTableRows = 50;

const columns: AnswerTable['columns'] = [
  { key: 'data', label: 'Data', title: null, align: 'left' },
  { key: 'prova', label: 'Prova', title: 'Competição', align: 'left' },
  { key: 'local', label: 'Local', title: null, align: 'left' },
  { key: 'adversario', label: 'Adversário', title: null, align: 'left' },
  { key: 'resultado', label: 'Resultado', title: 'Golos do Farense primeiro', align: 'center' },
  { key: 'ved', label: 'V/E/D', title: 'Vitória, empate ou derrota', align: 'center' },
];

const venueShort: Record<Match['venue'], string> = { casa: 'Casa', fora: 'Fora', neutro: 'Neutro', desconhecido: '?' };

function matchCells(match: Match): AnswerTable['rows'][number]['cells'] {
  const notes = scoreNotes(match).map((note) =>
    note.startsWith('após')
      ? 'a.p.'
      : note.includes('penáltis')
        ? `${match.penalties_for}-${match.penalties_against} g.p.`
        : 'adm.',
  );
  return {
    data: match.date ? dateForTable(match.date) : `${seasonLabel(match.season)}, sem data`,
    prova: `${match.competition.short_name}${match.round ? ` · ${match.round}` : ''}`,
    local: venueShort[match.venue],
    adversario: clubName(match.opponent),
    resultado: [scoreText(match), ...notes].join(' '),
    ved: match.outcome ?? '–',
  };
}

/** A list of matches, most recent first unless told otherwise. */
export function matchTable(
  caption: string,
  matches: readonly Match[],
  options: { highlight?: ReadonlySet<string>; href?: string | null } = {},
): AnswerTable {
  return {
    caption,
    columns,
    rows: matches.slice(0, maxTableRows).map((match) => ({
      id: match.id,
      cells: matchCells(match),
      href: matchHref(match),
      highlight: options.highlight?.has(match.id) ?? false,
    })),
    total: matches.length,
    href: options.href ?? null,
  };
}
