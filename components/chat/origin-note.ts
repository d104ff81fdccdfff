import type { ModelSilence } from '#server/contracts/ask.ts';
import type { AnswerMetadata } from '#server/contracts/chat.ts';

const silenceNotes: Record<ModelSilence, string> = {
  off: 'o modelo está desligado',
  'no-model': 'não há modelo instalado',
  training: 'o modelo está a treinar',
  loading: 'o modelo está a carregar',
  busy: 'o modelo está ocupado',
  down: 'o modelo não respondeu',
  resting: 'o modelo está em pausa',
};

/** Who wrote an answer, in small print, and why it was not the model; null while that is not known. */
export function originNote({ path, silence }: Pick<AnswerMetadata, 'path' | 'silence'> = {}): string | null {
  if (path === 'model') return 'texto do modelo, verificado';
  if (path !== 'composed') return null;
  return silence ? `texto composto dos registos: ${silenceNotes[silence]}` : 'texto composto dos registos';
}
