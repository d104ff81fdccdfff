import { type Command, InvalidArgumentError } from 'commander';

/** What `ask` takes for the model: which one, and how it writes. */
export interface ModelOptions {
  readonly model?: string;
  readonly adapter?: string;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly seed?: number;
}

function within(low: number, high: number, whole: boolean): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= low && value <= high && (!whole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`Tem de ser um número ${whole ? 'inteiro ' : ''}de ${low} a ${high}.`);
  };
}

export function addModelOptions(command: Command): Command {
  return command
    .option('--model <modelo>', 'o modelo: uma pasta de models/ ou um caminho; sem --adapter responde sozinho')
    .option('--adapter <adaptador>', 'o adaptador: uma pasta de output/ ou um caminho')
    .option('--max-tokens <número>', 'tokens da resposta, no máximo', within(1, 32_768, true))
    .option('--temperature <número>', '0: sempre o mais provável; 1: como o modelo sorteia', within(0, 5, false))
    .option('--seed <número>', 'a mesma semente dá o mesmo texto', within(0, 0xffff_ffff, true));
}
