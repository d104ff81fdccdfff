/** Entry point: the commands about training, without the set-up that `./farense` does first. */
import { Command, CommanderError } from 'commander';
import { registerCompare } from '#server/cli/commands/compare.ts';
import { registerDoctor } from '#server/cli/commands/doctor.ts';
import { registerExport } from '#server/cli/commands/export.ts';
import { registerMonitor } from '#server/cli/commands/monitor.ts';
import { registerRecover } from '#server/cli/commands/recover.ts';
import { registerReport } from '#server/cli/commands/report.ts';
import { registerTrain } from '#server/cli/commands/train.ts';
import { registerVerify } from '#server/cli/commands/verify.ts';

const program = new Command('farense').exitOverride();
for (const register of [
  registerTrain,
  registerMonitor,
  registerRecover,
  registerCompare,
  registerDoctor,
  registerVerify,
  registerExport,
  registerReport,
]) {
  register(program);
}
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
