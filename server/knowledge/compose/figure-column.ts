import type { AnswerTable } from '#server/contracts/answer.ts';

type Column = AnswerTable['columns'][number];

export const figureColumn = (key: string, label: string, title: string): Column => ({
  key,
  label,
  title,
  align: 'right',
});

/** How matches ended, as every table of the site heads it. */
export const resultColumns: Column[] = [
  figureColumn('j', 'J', 'Jogos'),
  figureColumn('v', 'V', 'Vitórias'),
  figureColumn('e', 'E', 'Empates'),
  figureColumn('d', 'D', 'Derrotas'),
  figureColumn('gm', 'GM', 'Golos marcados'),
  figureColumn('gs', 'GS', 'Golos sofridos'),
];
