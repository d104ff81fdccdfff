import { runById } from '#server/training/runs/run-by-id.ts';

/** The folder of the run that an address names. @throws {TrainingError} `missing-run` */
export const runOf = ({ params }: { params: Record<string, string | string[]> }) => runById(String(params.id));
