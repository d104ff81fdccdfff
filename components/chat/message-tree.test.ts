import { describe, expect, it } from 'vitest';
import type { ChatMessage } from './message.ts';
import { answersTo, growTree, pathThrough, pruneTree, versionsOf } from './message-tree.ts';

const message = (id: string, text = id): ChatMessage => ({
  id,
  role: id.startsWith('p') ? 'user' : 'assistant',
  parts: [{ type: 'text', text }],
});
const path = (...ids: string[]) => ids.map((id) => message(id));
const ids = (messages: ChatMessage[]) => messages.map(({ id }) => id).join(' ');

/** p1 → r1 → p2 → r2; then p1 was asked again (r1b), followed by p3 → r3; then p3 was rewritten as p4 → r4. */
const tree = [path('p1', 'r1', 'p2', 'r2'), path('p1', 'r1b', 'p3', 'r3'), path('p1', 'r1b', 'p4', 'r4')].reduce(
  growTree,
  [],
);

describe('the tree of a conversation', () => {
  it.each([
    ['r1', 'r1 r1b'],
    ['r1b', 'r1 r1b'],
    ['p4', 'p3 p4'],
    ['p2', 'p2'],
    ['p1', 'p1'],
    ['unknown', 'unknown'],
  ])('knows the versions of %s', (id, versions) => expect(versionsOf(tree, id).join(' ')).toBe(versions));

  it.each([
    ['r1', 'p1 r1 p2 r2'],
    ['r1b', 'p1 r1b p4 r4'],
    ['p3', 'p1 r1b p3 r3'],
  ])('goes back to what followed %s', (id, whole) => expect(ids(pathThrough(tree, id))).toBe(whole));

  it('takes the newest text of a message that grows while it streams', () => {
    const grown = growTree(tree, [...path('p1', 'r1b', 'p4'), message('r4', 'mais texto')]);
    expect(grown).toHaveLength(tree.length);
    expect(pathThrough(grown, 'r4').at(-1)?.parts).toEqual([{ type: 'text', text: 'mais texto' }]);
  });

  it('forgets a version that was cut short, with what followed it', () => {
    const pruned = pruneTree(tree, 'r1b');
    expect(answersTo(pruned, 'p1')).toEqual(['r1']);
    expect(ids(pruned.map((node) => node.message))).toBe('p1 r1 p2 r2');
  });
});
