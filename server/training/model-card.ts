import { basename } from 'node:path';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { TrainingSummary } from '#server/contracts/training-run.ts';

const uses: Record<string, string> = {
  mlx: 'Com mlx-lm: `mlx_lm.generate --model BASE --adapter-path PASTA --prompt "…"`. No Farense: `./farense ask "…" --adapter NOME`.',
  fused: 'É um modelo completo: `mlx_lm.generate --model PASTA --prompt "…"`.',
  peft: 'Com peft: `PeftModel.from_pretrained(base, PASTA)`.',
  gguf: 'Com llama.cpp, ao lado de um GGUF da mesma base: `llama-cli -m base.gguf --lora adapter.gguf`.',
};

const number = (value: number | null, digits = 4) => (value === null ? '—' : value.toFixed(digits));

/** README.md of an exported adapter: what it is, how it came about, how to use it, what it cannot do. */
export function modelCard(
  name: string,
  format: string,
  config: TrainingConfig | null,
  summary: TrainingSummary | null,
): string {
  const lines = [
    '---',
    'language: pt',
    'tags: [farense, lora, mlx]',
    ...(config ? [`base_model: ${basename(config.model)}`] : []),
    '---',
    `# ${name}`,
    '',
    'Adaptador para perguntas e respostas em português europeu sobre a história do Sporting Clube Farense. Projeto não oficial, de adeptos para adeptos.',
    '',
    '**O que não faz:** não sabe factos. Os factos vêm da base de dados do projeto, com as suas fontes, e o que o modelo escreve é verificado antes de alguém o ler. Sem essa verificação inventa resultados, datas e nomes.',
    '',
    '## Como usar',
    uses[format] ?? '',
  ];
  if (config) {
    lines.push(
      '',
      '## Treino',
      '',
      '| | |',
      '|---|---|',
      ...trainingRows(config, summary).map(([what, value]) => `| ${what} | ${value} |`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function trainingRows(config: TrainingConfig, summary: TrainingSummary | null): [string, string][] {
  return [
    ['base', basename(config.model)],
    [
      'método',
      config.fine_tune_type === 'full'
        ? 'todos os pesos'
        : `LoRA, posto ${config.lora_rank}, escala ${config.lora_scale}`,
    ],
    ['taxa de aprendizagem', `${config.learning_rate}, ${config.schedule}`],
    ['exemplos por passo', `${config.batch_size * config.gradient_accumulation}`],
    ['tokens por exemplo, no máximo', `${config.max_seq_length}`],
    ['semente', `${config.seed}`],
    ['passos', `${summary?.steps ?? '—'}`],
    ['melhor perda na validação', `${number(summary?.best_val_loss ?? null)} (passo ${summary?.best_step ?? '—'})`],
    ['perplexidade', number(summary?.perplexity ?? null, 3)],
  ];
}
