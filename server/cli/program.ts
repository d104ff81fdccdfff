import { Command, CommanderError } from 'commander';
import { speakPortuguese } from './speak-portuguese.ts';

type Register = (parent: Command) => void;

/** Commands of `farense data`, in the order of the help. */
const dataCommands: (() => Promise<Register>)[] = [
  async () => (await import('./commands/data-import.ts')).registerDataImport,
  async () => (await import('./commands/data-add.ts')).registerDataAdd,
  async () => (await import('./commands/data-build.ts')).registerDataBuild,
  async () => (await import('./commands/data-validate.ts')).registerDataValidate,
  async () => (await import('./commands/data-clean.ts')).registerDataClean,
  async () => (await import('./commands/data-split.ts')).registerDataSplit,
  async () => (await import('./commands/data-prepare.ts')).registerDataPrepare,
  async () => (await import('./commands/data-stats.ts')).registerDataStats,
];

async function registerData(program: Command): Promise<void> {
  const data = program.command('data').description('dados: das fontes aos factos e aos exemplos de treino');
  for (const load of dataCommands) (await load())(data);
}

/** Every command by its name, in the order of the help; each is loaded only when it is needed. */
const commands: Record<string, (program: Command) => Promise<void>> = {
  start: async (program) => (await import('./commands/start.ts')).registerStart(program),
  ask: async (program) => (await import('./commands/ask.ts')).registerAsk(program),
  data: registerData,
  eval: async (program) => (await import('./commands/eval.ts')).registerEval(program),
  train: async (program) => (await import('./commands/train.ts')).registerTrain(program),
  monitor: async (program) => (await import('./commands/monitor.ts')).registerMonitor(program),
  recover: async (program) => (await import('./commands/recover.ts')).registerRecover(program),
  compare: async (program) => (await import('./commands/compare.ts')).registerCompare(program),
  report: async (program) => (await import('./commands/report.ts')).registerReport(program),
  notebook: async (program) => (await import('./commands/notebook.ts')).registerNotebook(program),
  export: async (program) => (await import('./commands/export.ts')).registerExport(program),
  publish: async (program) => (await import('./commands/publish.ts')).registerPublish(program),
  rollback: async (program) => (await import('./commands/rollback.ts')).registerRollback(program),
  model: async (program) => (await import('./commands/model.ts')).registerModel(program),
  doctor: async (program) => (await import('./commands/doctor.ts')).registerDoctor(program),
  verify: async (program) => (await import('./commands/verify.ts')).registerVerify(program),
  user: async (program) => (await import('./commands/user.ts')).registerUser(program),
  test: async (program) => (await import('./commands/test.ts')).registerTest(program),
};

async function buildProgram(name: string | undefined): Promise<Command> {
  const program = speakPortuguese(new Command('farense'))
    .description('A história do Sporting Clube Farense, com fontes.')
    .exitOverride();
  const only = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const register of only ? [only] : Object.values(commands)) await register(program);
  return program;
}

/** Runs one command. Exit code 0: fine; 1: a problem was found; 2: wrong use. */
export async function runProgram(argv: string[]): Promise<void> {
  try {
    await (await buildProgram(argv[2])).parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end here too, with exit code 0; commander has already said what was wrong.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
