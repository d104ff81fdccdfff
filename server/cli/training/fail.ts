import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import { ReleaseError } from '#server/evaluation/release/release-error.ts';
import { ModelError } from '#server/models/model-error.ts';
import { TrainingError } from '#server/training/training-error.ts';

/**
 * Runs a command's work. An error that people can do something about becomes one message and exit code 1, or 2 where
 * the command was used wrongly; with --json the message is an object. Others go on as they are.
 */
export async function reportingFailure(json: boolean, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isKnown(error)) throw error;
    if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, message: error.message } })}\n`);
    else process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code === 'bad-config' ? 2 : 1;
  }
}

const isKnown = (error: unknown) =>
  error instanceof TrainingError ||
  error instanceof CheckpointError ||
  error instanceof ModelError ||
  error instanceof ReleaseError;
