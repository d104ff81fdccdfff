export interface RecommendedModel {
  readonly repo: string;
  readonly title: string;
  /** Memory of the machine from which it runs well, GB. */
  readonly memoryGb: number;
  readonly downloadGb: number;
}

/** Models worth downloading, the first choice first. All are Mistral- or Llama-shaped, in mlx-community's layout. */
export const recommendedModels: readonly RecommendedModel[] = [
  { repo: 'mlx-community/Mistral-7B-Instruct-v0.3-4bit', title: 'Mistral 7B, 4 bits', memoryGb: 8, downloadGb: 4.1 },
  { repo: 'mlx-community/Mistral-7B-Instruct-v0.3-8bit', title: 'Mistral 7B, 8 bits', memoryGb: 16, downloadGb: 7.7 },
  {
    repo: 'mlx-community/TinyLlama-1.1B-Chat-v1.0-4bit',
    title: 'TinyLlama 1,1B, 4 bits',
    memoryGb: 4,
    downloadGb: 0.7,
  },
];

/** The best of them for a machine with `bytes` of memory: the largest that fits. */
export function recommendedFor(bytes: number): RecommendedModel | null {
  const fitting = recommendedModels.filter(({ memoryGb }) => memoryGb * 1e9 <= bytes * 1.1);
  return fitting.toSorted((a, b) => b.memoryGb - a.memoryGb)[0] ?? null;
}
