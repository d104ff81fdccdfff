import type { TrainingSummary } from '#server/contracts/training-run.ts';
import type { BaseRecipe } from './base-recipe.ts';

/** README.md of a base model: what it is, what it read, how it went, what it cannot do. */
export function baseModelCard(
  recipe: BaseRecipe,
  summaries: readonly (TrainingSummary | null)[],
  parameters: number,
): string {
  const decimal = (value: number | null | undefined) => (value == null ? '—' : value.toFixed(3).replace('.', ','));
  const rows = recipe.stages.map(({ name, training, text }, i) => {
    const summary = summaries[i];
    return `| ${name} | ${text.train} | ${summary?.steps ?? training.max_steps} × ${training.batch_size} | ${training.learning_rate} | ${decimal(summary?.best_val_loss)} |`;
  });
  return `---
language: pt
license: mit
library_name: mlx
tags: [mlx, farense]
---
# ${recipe.name}

Modelo de linguagem pequeno (${(parameters / 1e6).toFixed(1).replace('.', ',')} M de parâmetros, arquitetura Mistral, pesos de ${recipe.bits} bits) que responde em português europeu a perguntas sobre a história do Sporting Clube Farense **com os dados à frente**. Foi treinado do zero com o treinador deste projeto. Projeto não oficial, de adeptos para adeptos.

**O que não faz:** não sabe factos, nem conversa sobre outros assuntos. Lê os dados que recebe e escreve a resposta com eles; o que escreve é verificado antes de alguém o ler. Sem dados, ou sem verificação, inventa.

## Dados

Texto gerado por este projeto a partir dos seus próprios exemplos (\`data build\`), com números, épocas, datas e nomes trocados por outros, para que a resposta só se encontre nos dados, e exercícios de cópia. Nada foi tirado de outros textos.

## Treino

Semente ${recipe.seed}, vocabulário próprio de ${recipe.vocabulary} tokens (BPE de bytes, algarismos um a um), todos os pesos, AdamW, taxa em cosseno.

| fase | exemplos escritos | passos × lote | taxa | perda na validação (por token da resposta) |
|---|---|---|---|---|
${rows.join('\n')}

Refazer: \`./farense model make\` com \`data/curated/farense-mini/receita.yaml\` (horas em dois núcleos; interrompido, continua).

## Licença

MIT, como o projeto.
`;
}
