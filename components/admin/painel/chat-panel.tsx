import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ChatState } from '#server/contracts/overview.ts';
import { inWords } from '../in-words.ts';

const engines: Record<ChatState['engine'], { word: string; tone: Tone }> = {
  off: { word: 'desligado: só respostas compostas', tone: 'neutral' },
  stopped: { word: 'parado: começa com a primeira pergunta', tone: 'neutral' },
  starting: { word: 'a carregar o modelo', tone: 'accent' },
  ready: { word: 'pronto', tone: 'good' },
  restarting: { word: 'a recomeçar', tone: 'accent' },
  failed: { word: 'não conseguiu abrir o modelo', tone: 'bad' },
};

/** Whether the chat answers, and with what. */
export function ChatPanel({ chat }: { chat: ChatState }) {
  const { word, tone } = engines[chat.engine];
  const answers = chat.ready
    ? { word: 'responde', tone: 'good' as const }
    : { word: 'não responde', tone: 'bad' as const };
  return (
    <dl className="facts">
      <div>
        <dt>Chat</dt>
        <dd>
          <Badge tone={answers.tone}>{answers.word}</Badge>
        </dd>
      </div>
      <div>
        <dt>Modelo</dt>
        <dd>{chat.model ?? 'nenhum'}</dd>
      </div>
      <div>
        <dt>Adaptador</dt>
        <dd>{chat.adapter ?? 'nenhum'}</dd>
      </div>
      <div>
        <dt>Motor</dt>
        <dd>
          <Badge tone={tone}>{word}</Badge>
        </dd>
      </div>
      {chat.problem ? (
        <div>
          <dt>Problema</dt>
          <dd>{chat.problem}</dd>
        </div>
      ) : null}
      {chat.memoryBytes === null ? null : (
        <div>
          <dt>Memória do motor</dt>
          <dd>{inWords.bytes(chat.memoryBytes)}</dd>
        </div>
      )}
      <div>
        <dt>Agora</dt>
        <dd>
          {chat.active} a responder, {chat.waiting} à espera
        </dd>
      </div>
      {chat.published ? (
        <div>
          <dt>Publicado</dt>
          <dd>
            {inWords.moment(chat.published.at)}, por {chat.published.by}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
