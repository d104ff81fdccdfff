import type { ChatMessage } from './message.ts';

interface Node {
  message: ChatMessage;
  parent: string | null;
}

/**
 * All messages of a conversation, those of other versions too: asking a question in other words, or asking again for an
 * answer, starts a new branch and keeps the old one. Oldest first; what is on the screen is one path through it.
 */
export type MessageTree = Node[];

const indexOf = (tree: MessageTree, id: string) => tree.findIndex((node) => node.message.id === id);

/** The tree with the messages of a path in it: known ones brought up to date, new ones added. */
export function growTree(tree: MessageTree, path: ChatMessage[]): MessageTree {
  const grown = [...tree];
  for (const [i, message] of path.entries()) {
    const at = indexOf(grown, message.id);
    const parent = path[i - 1]?.id ?? null;
    if (at === -1) grown.push({ message, parent });
    else if (grown[at]?.message !== message) grown[at] = { message, parent };
  }
  return grown;
}

/** The ids of a message's versions, itself among them, oldest first. */
export function versionsOf(tree: MessageTree, id: string): string[] {
  const parent = tree[indexOf(tree, id)]?.parent ?? null;
  const siblings = tree.filter((node) => node.parent === parent).map((node) => node.message.id);
  return siblings.includes(id) ? siblings : [id];
}

/** The ids of the answers that a question has had, oldest first. */
export const answersTo = (tree: MessageTree, questionId: string) =>
  tree
    .filter(({ parent, message }) => parent === questionId && message.role === 'assistant')
    .map((node) => node.message.id);

/** The path from the beginning through a message, and on to the newest that came after it. */
export function pathThrough(tree: MessageTree, id: string): ChatMessage[] {
  const path: ChatMessage[] = [];
  for (let node = tree[indexOf(tree, id)]; node; node = tree[indexOf(tree, node.parent ?? '')])
    path.unshift(node.message);
  for (let last = path.at(-1)?.id; last; ) {
    const next = tree.findLast((node) => node.parent === last)?.message;
    if (next) path.push(next);
    last = next?.id;
  }
  return path;
}

/** The tree without a message that was cut short; what came after it goes too. */
export function pruneTree(tree: MessageTree, id: string): MessageTree {
  const gone = new Set([id]);
  return tree.filter((node) => {
    if (node.parent !== null && gone.has(node.parent)) gone.add(node.message.id);
    return !gone.has(node.message.id);
  });
}
