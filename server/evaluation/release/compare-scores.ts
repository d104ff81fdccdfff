import type { GateScores } from '#server/contracts/live-pair.ts';

/** How much less the model may answer by itself: less than this is the luck of a few sentences. */
const ownAnswersLeeway = 0.02;

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1).replace('.', ',')} %`);

/**
 * Why `candidate` may not take the place of `live`; empty when it may. Both answered the same questions. What fans are
 * shown is verified, and what fails is replaced, so a useless adapter would be as accurate as a good one: that is why
 * the share that the model answers by itself counts too.
 */
export function compareScores(candidate: GateScores, live: GateScores): string[] {
  const reasons: string[] = [];
  if (candidate.falseFigures > 0)
    reasons.push(`Mostrou ${candidate.falseFigures} números sem registo; não pode mostrar nenhum.`);
  const worse = (name: string, mine: number | null, theirs: number | null, leeway = 0) => {
    if (theirs !== null && (mine ?? 0) < theirs - leeway)
      reasons.push(`${name}: ${percent(mine)}, e o que está publicado ${percent(theirs)}.`);
  };
  worse('Respostas certas', candidate.accuracy, live.accuracy);
  worse('Recusas que o deviam ser', candidate.refusalPrecision, live.refusalPrecision);
  worse(
    'Respostas que o modelo deu sem ser preciso substituir nada',
    candidate.ownAnswers,
    live.ownAnswers,
    ownAnswersLeeway,
  );
  return reasons;
}
