import type { Command } from 'commander';
import type { AdditionKind } from '#server/facts/additions/addition-schemas.ts';

/** Each option of the command line with the column it fills. */
type Columns = Record<string, string>;

const matchColumns: Columns = {
  date: 'data',
  stage: 'fase',
  round: 'jornada',
  venue: 'campo',
  opponent: 'adversario',
  goalsFor: 'golos_marcados',
  goalsAgainst: 'golos_sofridos',
  extraTime: 'prolongamento',
  penaltiesFor: 'penaltis_marcados',
  penaltiesAgainst: 'penaltis_sofridos',
  stadium: 'estadio',
  referee: 'arbitro',
  attendance: 'espetadores',
  source: 'fonte',
};
const personColumns: Columns = {
  id: 'id',
  name: 'nome',
  fullName: 'nome_completo',
  roles: 'papeis',
  position: 'posicao',
  born: 'nascimento',
  birthPlace: 'local',
  nationality: 'nacionalidade',
  source: 'fonte',
};
const aliasColumns: Columns = {
  alias: 'alias',
  of: 'de_quem',
  id: 'id',
  kind: 'tipo',
  from: 'de',
  to: 'ate',
  source: 'fonte',
};

type Options = Record<string, string | true | undefined>;

const valuesOf = (options: Options, columns: Columns) =>
  Object.fromEntries(
    Object.entries(columns).map(([option, column]) => {
      const value = options[option];
      return [column, value === true ? 'sim' : (value ?? '')];
    }),
  );

async function run(kind: AdditionKind, columns: Columns, options: Options): Promise<void> {
  const { addFact } = await import('#server/facts/additions/add-fact.ts');
  const { FactsError } = await import('#server/facts/facts-error.ts');
  try {
    const result = addFact(kind, valuesOf(options, columns));
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else if (result.ok) process.stdout.write(`Acrescentado: ${result.id} (${result.file}).\n`);
    else
      process.stderr.write(
        `Nada foi escrito:\n${result.findings.map((f) => `  [${f.check}] ${f.subject}: ${f.message}`).join('\n')}\n`,
      );
    process.exitCode = result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof FactsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

function registerMatch(add: Command): void {
  add
    .command('match')
    .description('acrescenta um jogo já jogado')
    .requiredOption('--date <day>', 'AAAA-MM-DD')
    .requiredOption('--opponent <club>', 'qualquer nome do clube, ou o seu id')
    .requiredOption('--venue <venue>', 'casa, fora ou neutro')
    .requiredOption('--goals-for <n>', 'golos do Farense')
    .requiredOption('--goals-against <n>', 'golos do adversário')
    .requiredOption('--source <text>', 'onde isto está escrito: um endereço, um jornal e o seu dia')
    .option('--stage <id>', 'id em data/curated/fases.csv; sem ele, o campeonato da época')
    .option('--round <text>', 'jornada ou eliminatória: J12, 1/8, MF, F')
    .option('--extra-time', 'houve prolongamento')
    .option('--penalties-for <n>', 'desempate por penáltis, Farense')
    .option('--penalties-against <n>', 'desempate por penáltis, adversário')
    .option('--stadium <name>', 'estádio')
    .option('--referee <name>', 'árbitro')
    .option('--attendance <n>', 'espetadores')
    .option('--json', 'um objeto JSON em vez de texto')
    .action((options: Options) => run('match', matchColumns, options));
}

function registerPerson(add: Command): void {
  add
    .command('person')
    .description('acrescenta uma pessoa')
    .requiredOption('--id <slug>', 'identificador, por exemplo joao-silva')
    .requiredOption('--name <name>', 'nome por que é conhecida')
    .requiredOption('--roles <roles>', 'jogador, treinador, presidente, dirigente, fundador; vários separam-se por ;')
    .requiredOption('--source <text>', 'onde isto está escrito')
    .option('--full-name <name>', 'nome completo')
    .option('--position <position>', 'guarda-redes, defesa, médio ou avançado')
    .option('--born <date>', 'nascimento: AAAA-MM-DD, ou o que se souber')
    .option('--birth-place <place>', 'local de nascimento')
    .option('--nationality <country>', 'nacionalidade')
    .option('--json', 'um objeto JSON em vez de texto')
    .action((options: Options) => run('person', personColumns, options));
}

function registerAlias(add: Command): void {
  add
    .command('alias')
    .description('acrescenta outro nome de um clube ou de uma pessoa')
    .requiredOption('--alias <name>', 'o outro nome')
    .requiredOption('--of <what>', 'de quem é: clube ou pessoa')
    .requiredOption('--id <id>', 'id do clube ou da pessoa')
    .requiredOption('--kind <kind>', 'nome, alcunha, sigla ou completo')
    .requiredOption('--source <text>', 'onde isto está escrito')
    .option('--from <season>', 'primeira época, pelo ano em que começa')
    .option('--to <season>', 'última época')
    .option('--json', 'um objeto JSON em vez de texto')
    .action((options: Options) => run('alias', aliasColumns, options));
}

/** `farense data add match|person|alias`: one fact by hand, with its source, through the same gate as the import. */
export function registerDataAdd(data: Command): void {
  const add = data.command('add').description('acrescenta um facto à mão, com a sua fonte');
  registerMatch(add);
  registerPerson(add);
  registerAlias(add);
}
