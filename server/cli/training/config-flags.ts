import { type Command, Option } from 'commander';
import { parse } from 'yaml';
import { type TrainingConfigInput, trainingConfigSchema } from '#server/contracts/training-config.ts';

type Key = keyof TrainingConfigInput;

const descriptions: Record<Key, string> = {
  name: 'nome do treino (minúsculas, algarismos e hífens)',
  model: 'modelo: nome de uma pasta em models/ ou caminho',
  data: 'pasta com train.jsonl e valid.jsonl, ou um ficheiro JSONL',
  output_dir: 'pasta dos treinos',
  fine_tune_type: 'lora ou full',
  epochs: 'épocas',
  max_steps: 'passos do otimizador ao fim dos quais para',
  batch_size: 'exemplos por lote',
  gradient_accumulation: 'lotes por passo do otimizador',
  max_seq_length: 'tokens por exemplo',
  mask_prompt: 'aprender só a resposta (true ou false)',
  learning_rate: 'taxa de aprendizagem',
  schedule: 'cosine, linear ou constant',
  warmup_steps: 'passos de aquecimento',
  final_rate_share: 'parte da taxa com que o treino acaba',
  weight_decay: 'decaimento dos pesos',
  max_grad_norm: 'norma máxima do gradiente',
  lora_rank: 'posto das matrizes LoRA',
  lora_scale: 'multiplicador das matrizes LoRA',
  lora_dropout: 'dropout das matrizes LoRA',
  lora_layers: 'camadas adaptadas, a contar do fim; -1: todas',
  lora_modules: 'projeções adaptadas, separadas por vírgulas: q,k,v,o,gate,up,down',
  gradient_checkpointing: 'poupar memória recalculando cada camada: true, false ou auto',
  save_every: 'passos entre pontos de controlo',
  eval_every: 'passos entre validações',
  keep_last: 'pontos de controlo que se guardam, além do melhor',
  early_stopping: 'validações sem melhorar ao fim das quais para',
  samples: 'respostas de amostra em cada validação',
  retry_smaller_batch: 'depois de faltar memória, tentar com metade do lote (true ou false)',
  seed: 'semente dos números aleatórios',
  threads: 'fios de cálculo do processador',
};

const texts: ReadonlySet<Key> = new Set(['name', 'model', 'data', 'output_dir', 'fine_tune_type', 'schedule']);
const keys = Object.keys(trainingConfigSchema.shape) as Key[];

const flagOf = (key: Key) => `--${key.replaceAll('_', '-')}`;

/** Every key of the configuration as a flag in kebab case. */
export function addConfigFlags(command: Command): Command {
  for (const key of keys) {
    command.addOption(new Option(`${flagOf(key)} <valor>`, descriptions[key]));
  }
  return command;
}

/** The configuration keys among a command's options, with numbers and lists as such; what is wrong the schema will say. */
export function configOfFlags(options: Record<string, unknown>): TrainingConfigInput {
  const given: Record<string, unknown> = {};
  for (const key of keys) {
    const value = options[key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())];
    if (typeof value === 'string') given[key] = readFlag(key, value);
  }
  return given;
}

function readFlag(key: Key, value: string): unknown {
  if (texts.has(key)) return value;
  if (key === 'lora_modules') return value.split(',').map((name) => name.trim());
  // YAML reads 2e-4, true, null and words as a configuration file would.
  return parse(value);
}
