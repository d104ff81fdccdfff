import type { TrainingConfig } from '#server/contracts/training-config.ts';

export type ConfigKey = Exclude<keyof TrainingConfig, 'output_dir'>;

export interface ConfigField {
  readonly key: ConfigKey;
  readonly label: string;
  /** What it does, for who never trained a model. */
  readonly help: string;
  readonly kind: 'text' | 'number' | 'choice' | 'modules' | 'optional-number';
  readonly choices?: readonly { value: string; label: string }[];
}

const yesNo = [
  { value: 'true', label: 'sim' },
  { value: 'false', label: 'não' },
] as const;

/** The knobs of a run, the ones that are turned most first. */
export const mainFields: readonly ConfigField[] = [
  { key: 'name', label: 'Nome', kind: 'text', help: 'Para o reconheceres na lista: minúsculas, algarismos e hífens.' },
  {
    key: 'epochs',
    label: 'Épocas',
    kind: 'number',
    help: 'Quantas vezes o modelo lê o conjunto inteiro. Três costumam bastar; mais pode fazê-lo decorar.',
  },
  {
    key: 'max_steps',
    label: 'Passos, no máximo',
    kind: 'optional-number',
    help: 'Acaba ao fim de tantos passos, mesmo a meio de uma época. Vazio: sem limite. Bom para uma experiência curta.',
  },
  {
    key: 'learning_rate',
    label: 'Taxa de aprendizagem',
    kind: 'number',
    help: 'O tamanho de cada correção. Alta de mais, a perda salta ou explode; baixa de mais, quase não aprende. 0,0002 é um bom começo.',
  },
  {
    key: 'batch_size',
    label: 'Exemplos por lote',
    kind: 'number',
    help: 'Quantos exemplos lê de cada vez. Mais é mais rápido e gasta mais memória.',
  },
  {
    key: 'gradient_accumulation',
    label: 'Lotes por passo',
    kind: 'number',
    help: 'Junta vários lotes numa só correção: o efeito de um lote grande sem a memória dele.',
  },
  {
    key: 'max_seq_length',
    label: 'Tokens por exemplo',
    kind: 'number',
    help: 'O que passa deste comprimento é cortado. A memória cresce com ele.',
  },
];

export const moreFields: readonly ConfigField[] = [
  {
    key: 'fine_tune_type',
    label: 'O que se treina',
    kind: 'choice',
    choices: [
      { value: 'lora', label: 'LoRA: pequenas matrizes ao lado do modelo' },
      { value: 'full', label: 'todos os pesos' },
    ],
    help: 'LoRA treina menos de 1 % dos números e deixa o modelo intacto. Todos os pesos só em modelos pequenos e sem compressão.',
  },
  {
    key: 'lora_rank',
    label: 'Posto do LoRA',
    kind: 'number',
    help: 'Quanto cabe na matriz que se treina. 8 chega para o tom e a forma; mais gasta mais memória.',
  },
  {
    key: 'lora_scale',
    label: 'Escala do LoRA',
    kind: 'number',
    help: 'Com que força o que se aprendeu pesa sobre o modelo.',
  },
  {
    key: 'lora_dropout',
    label: 'Dropout do LoRA',
    kind: 'number',
    help: 'Parte das ligações que se desligam ao acaso, para não decorar. 0 desliga isto.',
  },
  {
    key: 'lora_layers',
    label: 'Camadas adaptadas',
    kind: 'number',
    help: 'A contar do fim; −1 adapta todas. Menos camadas, menos memória.',
  },
  {
    key: 'lora_modules',
    label: 'Projeções adaptadas',
    kind: 'modules',
    help: 'Que partes de cada camada se treinam. Todas, salvo se faltar memória.',
  },
  {
    key: 'schedule',
    label: 'Descida da taxa',
    kind: 'choice',
    choices: [
      { value: 'cosine', label: 'cosseno' },
      { value: 'linear', label: 'linear' },
      { value: 'constant', label: 'constante' },
    ],
    help: 'Como a taxa de aprendizagem desce até ao fim.',
  },
  {
    key: 'warmup_steps',
    label: 'Passos de aquecimento',
    kind: 'number',
    help: 'A taxa sobe devagar no princípio, para o treino não arrancar aos saltos.',
  },
  {
    key: 'final_rate_share',
    label: 'Taxa no fim',
    kind: 'number',
    help: 'Parte da taxa com que acaba: 0,1 é um décimo.',
  },
  {
    key: 'weight_decay',
    label: 'Decaimento dos pesos',
    kind: 'number',
    help: 'Puxa os números para zero, contra o exagero.',
  },
  {
    key: 'max_grad_norm',
    label: 'Norma máxima do gradiente',
    kind: 'number',
    help: 'Correções maiores do que isto são encurtadas.',
  },
  {
    key: 'mask_prompt',
    label: 'Aprender só a resposta',
    kind: 'choice',
    choices: yesNo,
    help: 'A pergunta lê-se mas não se aprende a escrever. Deixa em sim.',
  },
  {
    key: 'gradient_checkpointing',
    label: 'Poupar memória',
    kind: 'choice',
    choices: [{ value: 'auto', label: 'conforme o modelo' }, ...yesNo],
    help: 'Refaz contas em vez de as guardar: menos memória, um terço mais de tempo.',
  },
  {
    key: 'retry_smaller_batch',
    label: 'Se faltar memória, tentar com menos',
    kind: 'choice',
    choices: yesNo,
    help: 'Depois de uma falha por memória continua com metade do lote e o dobro da acumulação.',
  },
  {
    key: 'eval_every',
    label: 'Passos entre validações',
    kind: 'number',
    help: 'De quanto em quanto tempo se mede com exemplos que o modelo nunca leu.',
  },
  {
    key: 'save_every',
    label: 'Passos entre pontos de controlo',
    kind: 'number',
    help: 'Quanto se perde, no pior caso, num corte de energia.',
  },
  { key: 'keep_last', label: 'Pontos que se guardam', kind: 'number', help: 'Os mais recentes; o melhor fica sempre.' },
  {
    key: 'early_stopping',
    label: 'Parar cedo',
    kind: 'optional-number',
    help: 'Acaba ao fim de tantas validações sem melhorar. Vazio: nunca.',
  },
  {
    key: 'samples',
    label: 'Respostas de amostra',
    kind: 'number',
    help: 'A quantas perguntas o modelo responde em cada validação, para se ver o progresso.',
  },
  { key: 'seed', label: 'Semente', kind: 'number', help: 'A mesma semente repete o mesmo treino, número por número.' },
  {
    key: 'threads',
    label: 'Fios de cálculo',
    kind: 'optional-number',
    help: 'Do processador. Vazio: todos. Só com o mesmo número o treino se repete exatamente.',
  },
];

/** What the form calls a key of the configuration, and the value as the form shows it. */
export function fieldWords(key: string, value: unknown): { label: string; value: string } {
  const field = [...mainFields, ...moreFields].find((one) => one.key === key);
  const choice = field?.choices?.find((one) => one.value === String(value));
  return { label: field?.label ?? others[key] ?? key, value: choice?.label ?? shortValue(value) };
}

/** Keys that the form has in other ways. */
const others: Readonly<Record<string, string>> = {
  model: 'Modelo de base',
  data: 'Conjunto de dados',
  output_dir: 'Pasta dos treinos',
};

function shortValue(value: unknown): string {
  if (value === null) return '—';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'boolean') return value ? 'sim' : 'não';
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}
