import { Command, CommanderError } from 'commander';
import { registerAsk } from './commands/ask.ts';
import { registerCompare } from './commands/compare.ts';
import { registerDataAdd } from './commands/data-add.ts';
import { registerDataBuild } from './commands/data-build.ts';
import { registerDataClean } from './commands/data-clean.ts';
import { registerDataImport } from './commands/data-import.ts';
import { registerDataSplit } from './commands/data-split.ts';
import { registerDataStats } from './commands/data-stats.ts';
import { registerDataValidate } from './commands/data-validate.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEval } from './commands/eval.ts';
import { registerExport } from './commands/export.ts';
import { registerModel } from './commands/model.ts';
import { registerMonitor } from './commands/monitor.ts';
import { registerRecover } from './commands/recover.ts';
import { registerReport } from './commands/report.ts';
import { registerStart } from './commands/start.ts';
import { registerTest } from './commands/test.ts';
import { registerTrain } from './commands/train.ts';
import { registerVerify } from './commands/verify.ts';
import { speakPortuguese } from './speak-portuguese.ts';

/** The command line with all its commands, one file each in commands/. */
function buildProgram(): Command {
  const program = speakPortuguese(new Command('farense'))
    .description('A história do Sporting Clube Farense, com fontes.')
    .exitOverride();
  const data = program.command('data').description('dados: das fontes aos factos e aos exemplos de treino');
  for (const register of [registerDataImport, registerDataAdd, registerDataBuild, registerDataValidate]) register(data);
  for (const register of [registerDataClean, registerDataSplit, registerDataStats]) register(data);
  for (const register of [registerStart, registerAsk, registerEval]) register(program);
  for (const register of [
    registerTrain,
    registerMonitor,
    registerRecover,
    registerCompare,
    registerReport,
    registerExport,
  ])
    register(program);
  for (const register of [registerModel, registerDoctor, registerVerify, registerTest]) register(program);
  return program;
}

/** Runs one command. Exit code 0: fine; 1: a problem was found; 2: wrong use. */
export async function runProgram(argv: string[]): Promise<void> {
  try {
    await buildProgram().parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end here too, with exit code 0; commander has already said what was wrong.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
