import { Figures } from '#components/ui/figures.tsx';
import { AnswerActions } from './answer-actions.tsx';
import { AnswerSources } from './answer-sources.tsx';
import { AnswerTable } from './answer-table.tsx';
import { AnswerText } from './answer-text.tsx';
import { answerView } from './answer-view.ts';
import { AnswerWays } from './answer-ways.tsx';
import { copyText } from './copy-text.ts';
import { type ChatMessage, isComplete } from './message.ts';
import { originNote } from './origin-note.ts';
import type { Versions } from './turn.ts';
import { VersionsSwitch } from './versions-switch.tsx';

interface Props {
  question: string;
  message: ChatMessage;
  /** Text is still coming. */
  streaming: boolean;
  onAsk: (question: string) => void;
  onRetry: (() => void) | null;
  versions: Versions;
  onShow: (messageId: string) => void;
  /** Ids of the questions answered so far, this one last. */
  questionIds: string[];
}

/** More numbers than this at the end of a sentence say nothing; the list below has them all. */
const referencesShown = 3;

const interrupted = 'Resposta interrompida.';

export function Answer({ question, message, streaming, onAsk, onRetry, versions, onShow, questionIds }: Props) {
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
          question={question}
          questionIds={cut ? [] : questionIds}
          questionId={(!cut && message.metadata?.questionId) || null}
          onRetry={onRetry}
          note={originNote(message.metadata)}
        >
          <VersionsSwitch what="resposta" versions={versions} onShow={onShow} />
        </AnswerActions>
      )}
    </div>
  );
}
