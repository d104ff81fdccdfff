import { inWords } from '../in-words.ts';

/** What preparing a file did. */
export interface Prepared {
  seconds: number;
  validated: { lines: number; errors: number; warnings: number };
  cleaned: { written: number; quarantined: number; duplicates: number };
  split: { train: number; valid: number; groups: number } | null;
  problem: string | null;
}

/** The three steps in three sentences. */
export function PreparedReport({ report, upload }: { report: Prepared; upload: string }) {
  const { validated, cleaned, split, problem, seconds } = report;
  return (
    <ol className="grid gap-1 text-[0.9375rem]">
      <li>
        <strong className="font-semibold">Validado:</strong> {inWords.count(validated.lines)} linhas,{' '}
        <a className="way" href={`/admin/dados/achados?ficheiro=${upload}.original`}>
          {inWords.count(validated.errors)} erros e {inWords.count(validated.warnings)} avisos
        </a>
        .
      </li>
      <li>
        <strong className="font-semibold">Limpo:</strong> ficam {inWords.count(cleaned.written)};{' '}
        {inWords.count(cleaned.quarantined)} em quarentena, {inWords.count(cleaned.duplicates)} cópias deixadas de fora.
      </li>
      <li>
        <strong className="font-semibold">Dividido:</strong>{' '}
        {split
          ? `${inWords.count(split.train)} para treino e ${inWords.count(split.valid)} para validação, de ${inWords.count(split.groups)} grupos.`
          : `não. ${problem}`}{' '}
        <span className="text-soft">Em {inWords.seconds(seconds)}.</span>
      </li>
    </ol>
  );
}
