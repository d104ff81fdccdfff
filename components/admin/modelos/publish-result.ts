import type { Job } from '#server/contracts/job.ts';

interface Scores {
  accuracy: number | null;
  falseFigures: number;
}

/** What `farense publish --json` prints, as far as it is shown. */
interface PublishResult {
  published: boolean;
  reasons: string[];
  warnings: string[];
  scores: Scores;
  live: { scores: Scores };
}

const isResult = (result: unknown): result is PublishResult =>
  typeof result === 'object' && result !== null && 'published' in result && 'reasons' in result;

/** How a publication ended, for whoever asked for it. */
export function publishWords(job: Job): { tone: 'good' | 'bad'; lines: string[] } {
  if (!isResult(job.result)) return { tone: 'bad', lines: ['Não se chegou a comparar.', ...job.lines.slice(-3)] };
  const { published, reasons, warnings } = job.result;
  return published
    ? { tone: 'good', lines: ['Publicado: o chat usa-o daqui a segundos.', ...warnings] }
    : { tone: 'bad', lines: ['Não foi publicado, porque não responde tão bem como o que está:', ...reasons] };
}
