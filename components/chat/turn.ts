import { type ChatMessage, isComplete } from './message.ts';
import { answersTo, type MessageTree, versionsOf } from './message-tree.ts';

/** The versions of a question or of an answer: which one is shown, and the ids of all. */
export interface Versions {
  current: number;
  ids: string[];
}

/** A question with its answer, which is absent while nothing has come. */
export interface Turn {
  question: ChatMessage;
  answer: ChatMessage | null;
  questionVersions: Versions;
  /** `current` is -1 while the newest has not come. */
  answerVersions: Versions;
  /** The server's ids of the questions answered up to here. */
  answeredIds: string[];
}

const answeredIds = (messages: ChatMessage[]) =>
  messages.flatMap((message) => (isComplete(message) && message.metadata?.questionId) || []);

function turnOf(tree: MessageTree, question: ChatMessage, answer: ChatMessage | null): Omit<Turn, 'answeredIds'> {
  const asked = versionsOf(tree, question.id);
  const given = answersTo(tree, question.id);
  return {
    question,
    answer,
    questionVersions: { current: asked.indexOf(question.id), ids: asked },
    answerVersions: { current: answer ? given.indexOf(answer.id) : -1, ids: given },
  };
}

/** Messages as turns, oldest first. An answer without a question cannot be shown and is dropped. */
export function toTurns(messages: ChatMessage[], tree: MessageTree = []): Turn[] {
  return messages.flatMap((message, i) => {
    if (message.role !== 'user') return [];
    const next = messages[i + 1];
    const turn = turnOf(tree, message, next?.role === 'assistant' ? next : null);
    return [{ ...turn, answeredIds: answeredIds(messages.slice(0, i + 2)) }];
  });
}
