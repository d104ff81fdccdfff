import { Command, CommanderError } from 'commander';
import { registerAsk } from './commands/ask.ts';
import { registerDataImport } from './commands/data-import.ts';
import { registerStart } from './commands/start.ts';
import { registerTest } from './commands/test.ts';

/** The command line with all its commands, one file each in commands/. */
function buildProgram(): Command {
  const program = new Command('farense')
    .description('A história do Sporting Clube Farense, com fontes.')
    .showHelpAfterError('(usa --help para ver as opções)')
    .exitOverride();
  registerStart(program);
  registerAsk(program);
  registerDataImport(program.command('data').description('dados: das fontes aos factos e aos exemplos de treino'));
  registerTest(program);
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
