import { Answer } from './answer.tsx';
import type { ChatFailure } from './chat-failure.ts';
import { FailureNotice } from './failure-notice.tsx';
import { messageText } from './message.ts';
import type { Turn } from './turn.ts';
import { VersionsSwitch } from './versions-switch.tsx';
import { waitingWords } from './waiting-words.ts';

interface Props {
  turn: Turn;
  last: boolean;
  busy: boolean;
  failure: ChatFailure | null;
  onAsk: (question: string) => void;
  onRetry: () => void;
  onEdit: () => void;
  /** Another version of the question or the answer. */
  onShow: (messageId: string) => void;
}

/** A question, set like a heading, with its answer. */
export function TurnView({ turn, last, busy, failure, onAsk, onRetry, onEdit, onShow }: Props) {
  const question = messageText(turn.question);
  const streaming = last && busy;
  const earlier = turn.answerVersions.ids.at(-1);
  const text = turn.answer ? messageText(turn.answer) : '';
  return (
    <article className="turn" data-last={last || undefined}>
      <div className="flex items-start gap-3">
        <h2 className="question flex-1">{question}</h2>
        {!busy && <VersionsSwitch what="pergunta" versions={turn.questionVersions} onShow={onShow} />}
        {!busy && (
          <button
            type="button"
            onClick={onEdit}
            data-quiet={!last || undefined}
            className="edit -my-2 min-h-11 shrink-0 text-[0.8125rem] text-soft hover:text-ink no-print"
          >
            Editar
          </button>
        )}
      </div>
      {turn.answer && (text || !streaming) && (
        <Answer
          question={question}
          message={turn.answer}
          streaming={streaming}
          onAsk={onAsk}
          onRetry={last && !failure ? onRetry : null}
          versions={turn.answerVersions}
          onShow={onShow}
          questionIds={turn.answeredIds}
        />
      )}
      {streaming && !text && <Waiting text={waitingWords(turn.answer)} />}
      {last && failure && <FailureNotice failure={failure} onRetry={onRetry} />}
      {!turn.answer && !busy && earlier && (
        <button type="button" className="way min-h-11 text-[0.8125rem]" onClick={() => onShow(earlier)}>
          Voltar à resposta anterior
        </button>
      )}
      {!turn.answer && !streaming && !failure && <Unanswered onRetry={last ? onRetry : null} />}
    </article>
  );
}

function Waiting({ text }: { text: string }) {
  return <p className="waiting mt-3 text-soft">{text}</p>;
}

function Unanswered({ onRetry }: { onRetry: (() => void) | null }) {
  return (
    <p className="mt-3 flex items-center gap-3 text-[0.9375rem] text-soft">
      Ficou sem resposta.
      {onRetry && (
        <button type="button" className="way min-h-11 text-ink" onClick={onRetry}>
          Tentar de novo
        </button>
      )}
    </p>
  );
}
