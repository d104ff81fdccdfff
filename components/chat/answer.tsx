import { Figures } from '#components/ui/figures.tsx';
import { AnswerActions } from './answer-actions.tsx';
import { AnswerSources } from './answer-sources.tsx';
import { AnswerTable } from './answer-table.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerView } from './answer-view.ts';
import { AnswerWays } from './answer-ways.tsx';
import { copyText } from './copy-text.ts';
import { type ChatMessage, isComplete } from './message.ts';

interface Props {
  question: string;
  message: ChatMessage;
  /** Text is still coming. */
  streaming: boolean;
  onAsk: (question: string) => void;
  onRetry: (() => void) | null;
}

/** More numbers than this at the end of a sentence say nothing; the list below has them all. */
const referencesShown = 3;

const interrupted = 'Resposta interrompida.';

function originNote(message: ChatMessage): string | null {
  if (message.metadata?.path === 'model') return 'texto do modelo, verificado';
  return message.metadata?.path === 'composed' ? 'texto composto dos registos' : null;
}

export function Answer({ question, message, streaming, onAsk, onRetry }: Props) {
  const { text, sources, figures, table, ways } = answerView(message);
  const cut = !streaming && !isComplete(message);
  return (
    <div className="mt-3">
      <AnswerText text={text} references={sources.slice(0, referencesShown)} />
      {cut && <p className="mt-2 text-[0.8125rem] text-soft">{interrupted}</p>}
      {figures.length > 0 && <Figures figures={figures} />}
      {table && <AnswerTable table={table} />}
      {ways && <AnswerWays ways={ways} onAsk={onAsk} />}
      {sources.length > 0 && <AnswerSources sources={sources} />}
      {!streaming && (
        <AnswerActions
          copyText={() => copyText({ question, text, table, sources }, location.origin)}
          share={{ title: question, url: () => `${location.origin}/?q=${encodeURIComponent(question)}` }}
          onRetry={onRetry}
          note={originNote(message)}
        />
      )}
    </div>
  );
}
