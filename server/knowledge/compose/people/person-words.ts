import { seasonLabel } from '../../entities/season-years.ts';
import { type PersonRecord, squadSeasons } from '../../evidence/people.ts';
import { count, list } from '../portuguese.ts';
import { seasonRanges } from '../season-ranges.ts';

const positionNames: Record<string, string> = {
  'defesa-central': 'defesa central',
  'lateral-direito': 'lateral direito',
  'lateral-esquerdo': 'lateral esquerdo',
  'médio-defensivo': 'médio defensivo',
  'médio-ofensivo': 'médio ofensivo',
  'extremo-direito': 'extremo direito',
  'extremo-esquerdo': 'extremo esquerdo',
};

/** "médio e avançado"; empty when no position is on record. */
export const positionInWords = (position: string | null): string =>
  list(
    (position ?? '')
      .split(';')
      .filter(Boolean)
      .map((name) => positionNames[name] ?? name),
  );

/** "em 1994/95", "em três épocas: 1994/95 a 1996/97". */
export function seasonsInWords(seasons: readonly number[]): string {
  const [only] = seasons;
  if (seasons.length === 1 && only !== undefined) return `em ${seasonLabel(only)}`;
  return `em ${count(seasons.length, 'época')}: ${seasonRanges(seasons)}`;
}

/** Seasons as manager, each once. */
export const managedSeasons = (record: PersonRecord): number[] => [...new Set(record.managed.map((row) => row.season))];

/** "de 1981 a 1989", "em 1946", "desde 2018". */
export function termInWords({ from_year, to_year }: PersonRecord['terms'][number]): string {
  if (to_year === null) return `desde ${from_year}`;
  return from_year === to_year ? `em ${from_year}` : `de ${from_year} a ${to_year}`;
}

/** How many of the seasons on record have figures, and which figures. */
export interface SeasonFigures {
  appearances: number;
  goals: number;
  /** Seasons whose appearances are on record. */
  known: number[];
  seasons: number[];
}

/** Sums the figures of the seasons let through, with what they cover. */
export function seasonFigures(record: PersonRecord, wanted: (season: number) => boolean = () => true): SeasonFigures {
  const rows = record.stats.filter((row) => wanted(row.season) && row.appearances !== null);
  return {
    appearances: rows.reduce((sum, row) => sum + (row.appearances ?? 0), 0),
    goals: rows.reduce((sum, row) => sum + (row.goals ?? 0), 0),
    known: rows.map((row) => row.season),
    seasons: [...new Set([...squadSeasons(record), ...rows.map((row) => row.season)])]
      .filter(wanted)
      .sort((a, b) => a - b),
  };
}

/** "As fichas trazem números de 2 das 10 épocas: 51 jogos e 9 golos." Empty when there are none. */
export function figuresSentence({ appearances, goals, known, seasons }: SeasonFigures): string {
  if (known.length === 0) return '';
  const totals = `${count(appearances, 'jogo')}${goals > 0 ? ` e ${count(goals, 'golo')}` : ', sem golos'}`;
  if (known.length === seasons.length && seasons.length === 1) return `Nessa época a ficha conta-lhe ${totals}.`;
  if (known.length === seasons.length) return `As fichas dessas épocas contam-lhe ${totals}.`;
  return `As fichas só trazem números de ${known.length} das ${seasons.length} épocas (${seasonRanges(known)}): ${totals}.`;
}
