/** An evaluation as its pages get it. */
export interface Share {
  right: number;
  total: number;
  value: number | null;
}

export interface Failure {
  id: string;
  kind: string;
  turns: string[];
  outcome: string;
  text: string;
  faults: string[];
  falseFigures: string[];
  note: string;
}

export interface EvaluationHead {
  id: string;
  at: string;
  seconds: number;
  by: string;
  options: { kind: string | null; only: 'hand' | 'generated' | null; seed: number };
}

export interface EvaluationFigures {
  accuracy: Share;
  byKind: Record<string, Share>;
  byOrigin: { hand: Share; generated: Share };
  refusal: { precision: Share; recall: Share };
  falseFigures: number;
  latency: { p50: number; p99: number };
}

/** What was asked, in a few words: "todas as perguntas", "só épocas, escritas à mão". */
export function askedWords({ kind, only, seed }: EvaluationHead['options']): string {
  const origin = only === 'hand' ? 'escritas à mão' : only === 'generated' ? 'geradas' : '';
  const words = [kind ? `só ${kind}` : '', origin].filter(Boolean).join(', ') || 'todas as perguntas';
  return seed === 1 ? words : `${words}, sorteio ${seed}`;
}
