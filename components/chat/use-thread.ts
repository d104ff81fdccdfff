import { Chat, useChat } from '@ai-sdk/react';
import { useMemo, useRef, useState } from 'react';
import { chatTransport, stopAnswer } from './chat-transport.ts';
import { type ChatMessage, isComplete } from './message.ts';
import { growTree, pathThrough, pruneTree } from './message-tree.ts';
import type { ConversationContent } from './reload-copy.ts';
import { toTurns } from './turn.ts';

/** Tokens of a model may come faster than a screen needs to be painted. */
const paintEveryMs = 50;

/** A conversation under way: its turns, and what can be done with them. Every version of a message is kept. */
export function useThread(id: string, initial: ConversationContent) {
  // Held here and not by the hook, which would stop the first question when React mounts twice in development.
  const [chat] = useState(() => new Chat<ChatMessage>({ id, messages: initial.messages, transport: chatTransport }));
  const { messages, status, error } = useChat({ chat, throttle: paintEveryMs });
  const grown = useRef(initial.tree ?? []);
  const tree = useMemo(() => {
    grown.current = growTree(grown.current, messages);
    return grown.current;
  }, [messages]);
  const turns = useMemo(() => toTurns(messages, tree), [messages, tree]);
  const busy = status === 'submitted' || status === 'streaming';

  const lastQuestion = () => chat.messages.findLast((message) => message.role === 'user');

  /** Leaves an answer that was cut short out of the versions: the one that comes takes its place. */
  function dropCutAnswer(): void {
    const last = chat.messages.at(-1);
    if (last?.role === 'assistant' && !isComplete(last)) grown.current = pruneTree(grown.current, last.id);
  }

  return {
    turns,
    tree,
    messages,
    status,
    busy,
    error,
    /** Asks; in the place of an earlier question when it is given, which stays as a version. */
    ask(text: string, insteadOf: string | null): void {
      if (insteadOf !== null) {
        const at = chat.messages.findIndex((message) => message.id === insteadOf);
        if (at !== -1) chat.messages = chat.messages.slice(0, at);
      }
      void chat.sendMessage({ text });
    },
    /** Asks for another answer to the last question. */
    retry(): void {
      dropCutAnswer();
      void chat.regenerate();
    },
    /** Goes to another version of a question or an answer, and to what came after it. */
    show(messageId: string): void {
      chat.messages = pathThrough(tree, messageId);
      chat.clearError();
    },
    /** Goes on with the answer that the server may still have. */
    async resume(): Promise<'whole' | 'nothing' | 'failed'> {
      const question = lastQuestion();
      if (!question) return 'nothing';
      await chat.stop();
      await chat.resumeStream({ body: { questionMessageId: question.id } });
      if (chat.status === 'error') return 'failed';
      const last = chat.messages.at(-1);
      return last?.role === 'assistant' && isComplete(last) ? 'whole' : 'nothing';
    },
    /** Ends the answer here and on the server; what came stays. */
    stop(): void {
      const question = lastQuestion();
      if (question && busy) stopAnswer(question.id);
      void chat.stop();
    },
  };
}

export type ThreadState = ReturnType<typeof useThread>;
