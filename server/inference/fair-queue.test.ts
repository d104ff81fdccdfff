import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const never = new AbortController().signal;
const ignore = () => {};

describe('a fair queue', () => {
  it('lets one client with many requests wait behind one with few', async () => {
    const queue = new FairQueue(1, 100);
    const order: string[] = [];
    const visit = async (client: string, name: string) => {
      const leave = await queue.enter(client, never, ignore);
      order.push(name);
      await sleep(1);
      leave();
    };
    const visits = ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2'].map((name) => visit(name[0] ?? '', name));
    await Promise.all(visits);
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
  });

  it('tells each waiter its position, and the new one when someone gives up', async () => {
    const queue = new FairQueue(1, 100);
    const leave = await queue.enter('x', never, ignore);
    const heard: Record<string, number[]> = { a: [], b: [], c: [] };
    const stop = new AbortController();
    const wait = (client: string, signal: AbortSignal) => queue.enter(client, signal, (at) => heard[client]?.push(at));
    const a = wait('a', never);
    const b = wait('b', stop.signal);
    const c = wait('c', never);
    stop.abort(new Error('tired'));
    await expect(b).rejects.toThrow('tired');
    expect(heard.c).toEqual([3, 2]);
    leave();
    (await a)();
    (await c)();
    expect(heard.c?.at(-1)).toBe(1);
    expect(queue).toMatchObject({ active: 0, waiting: 0 });
  });

  it('never lets in more than it has places, and refuses one more than may wait', async () => {
    const queue = new FairQueue(2, 3);
    let inside = 0;
    let most = 0;
    const visit = async () => {
      const leave = await queue.enter('a', never, ignore);
      inside += 1;
      most = Math.max(most, inside);
      await sleep(1);
      inside -= 1;
      leave();
      leave();
    };
    const visits = [visit(), visit(), visit(), visit(), visit()];
    await expect(queue.enter('b', never, ignore)).rejects.toMatchObject({ code: 'busy' });
    await Promise.all(visits);
    expect(most).toBe(2);
    expect(queue.active).toBe(0);
  });
});
