import { inWords } from '../in-words.ts';

const titles: Record<string, string> = {
  sources: 'Fontes',
  seasons: 'Épocas',
  competitions: 'Competições',
  stages: 'Fases',
  clubs: 'Clubes',
  club_aliases: 'Nomes de clubes',
  matches: 'Jogos',
  goals: 'Golos',
  standings: 'Linhas de classificações',
  people: 'Pessoas',
  person_aliases: 'Nomes de pessoas',
  squad_entries: 'Lugares em plantéis',
  season_stats: 'Épocas de jogadores',
  managers: 'Treinadores por época',
  presidents: 'Presidentes',
  honours: 'Títulos',
  milestones: 'Marcos da história',
  conflicts: 'Fontes em desacordo',
  quarantine: 'Quarentena',
};

/** Every table with how many rows it has, to be taken away as CSV. */
export function FactsTables({ counts }: { counts: Readonly<Record<string, number>> }) {
  return (
    <ul className="grid grid-cols-1 gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {Object.entries(counts).map(([table, count]) => (
        <li key={table} className="flex items-baseline justify-between gap-3 border-b border-rule py-1.5">
          <span>
            {titles[table] ?? table} <span className="text-soft tabular-nums">{inWords.count(count)}</span>
          </span>
          <a
            className="way inline-flex min-h-8 items-center text-sm"
            href={`/api/admin/data/facts/tables/${table}`}
            download
            aria-label={`Descarregar ${titles[table] ?? table} em CSV`}
          >
            CSV
          </a>
        </li>
      ))}
    </ul>
  );
}
