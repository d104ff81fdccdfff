/** Entry point of the `farense` command. Until the packages are in place, only built-in modules may be imported. */
import { ensurePackages } from './setup/packages.ts';

// `farense … | head` closes our output early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  ensurePackages();
  const { runProgram } = await import('./program.ts');
  await runProgram(process.argv);
} catch (error) {
  process.stderr.write(`farense: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
