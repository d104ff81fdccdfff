import type { Command } from 'commander';

/** Words of commander's help. */
const words: Record<string, string> = {
  '[options]': '[opções]',
  '[command]': '[comando]',
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opções:',
  'Commands:': 'Comandos:',
};

/** What commander says of wrong use; `$1` is the name it quotes. */
const errors: [RegExp, string][] = [
  [/^error: unknown command '(.*?)'/, "erro: não há o comando '$1'"],
  [/^error: unknown option '(.*?)'/, "erro: não há a opção '$1'"],
  [/^error: missing required argument '(.*?)'/, "erro: falta o argumento '$1'"],
  [/^error: option '(.*?)' argument missing/, "erro: falta o valor da opção '$1'"],
  [/^error: required option '(.*?)' not specified/, "erro: falta a opção '$1'"],
  [/^error: too many arguments.*?\./, 'erro: há argumentos a mais.'],
  [/^error: /, 'erro: '],
  [/\(Did you mean one of (.*?)\?\)/, '(Seria um destes: $1?)'],
  [/\(Did you mean (.*?)\?\)/, '(Seria $1?)'],
];

const translate = (message: string) => errors.reduce((text, [pattern, said]) => text.replace(pattern, said), message);

/** Makes a command, and those added to it later, show help and errors in Portuguese. */
export function speakPortuguese(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: (text) => words[text] ?? text,
      styleOptionText: (text) => words[text] ?? text,
      styleSubcommandText: (text) => words[text] ?? text,
    })
    .configureOutput({ outputError: (message, write) => write(translate(message)) })
    .showHelpAfterError('(usa --help para ver as opções)')
    .helpOption('-h, --help', 'mostra esta ajuda')
    .helpCommand('help [comando]', 'mostra a ajuda de um comando');
}
