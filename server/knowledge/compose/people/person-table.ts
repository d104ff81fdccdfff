import type { AnswerTable } from '#server/contracts/answer.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import type { PersonRecord } from '../../evidence/people.ts';
import { personHref } from '../../evidence/people.ts';
import { seasonHref } from '../../evidence/rows.ts';

/** The seasons of a player, with what each has on record; null for fewer than two. */
export function personTable(record: PersonRecord): AnswerTable | null {
  if (record.squads.length < 2) return null;
  const stats = new Map(record.stats.map((row) => [row.season, row]));
  return {
    caption: `Épocas de ${record.person.name} no Farense`,
    columns: [
      { key: 'epoca', label: 'Época', title: null, align: 'left' },
      { key: 'posicao', label: 'Posição', title: null, align: 'left' },
      { key: 'camisola', label: 'N.º', title: 'Número da camisola', align: 'right' },
      { key: 'jogos', label: 'J', title: 'Jogos', align: 'right' },
      { key: 'golos', label: 'G', title: 'Golos', align: 'right' },
    ],
    rows: record.squads.map((row) => ({
      id: `${row.season}:${row.person_id}`,
      cells: {
        epoca: seasonLabel(row.season),
        posicao: row.position ?? '–',
        camisola: row.shirt ?? '–',
        jogos: stats.get(row.season)?.appearances ?? '–',
        golos: stats.get(row.season)?.goals ?? '–',
      },
      href: seasonHref(row.season, '#plantel'),
      highlight: false,
    })),
    total: record.squads.length,
    href: personHref(record.person.id),
  };
}
