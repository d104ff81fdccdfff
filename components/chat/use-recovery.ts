import { useEffect, useRef, useState } from 'react';
import { isComplete } from './message.ts';
import { useStalled } from './use-stalled.ts';
import type { ThreadState } from './use-thread.ts';

/** Waits before each try to take up an answer that the network dropped. */
const waitsMs = [500, 2_000, 6_000];

/** "Failed to fetch", "network error", "Load failed": what browsers throw when the line broke, and nothing else did. */
const lineBroke = (error: Error | undefined) => error instanceof TypeError;

/**
 * Takes an answer up again where it can be: after a reload, after the network came back, after it stopped coming.
 * `gaveUp` is true when an answer stopped coming and could not be taken up.
 */
export function useRecovery(thread: ThreadState, takeUpAtOnce: boolean) {
  const { busy, error, messages } = thread;
  const [gaveUp, setGaveUp] = useState(false);
  const stalled = useStalled(busy, messages);
  const tries = useRef(0);
  const waitedOnce = useRef(false);
  const latest = useRef(thread);
  latest.current = thread;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when an earlier conversation opens.
  useEffect(() => {
    const last = thread.turns.at(-1);
    if (takeUpAtOnce && last && !(last.answer && isComplete(last.answer))) void thread.resume();
  }, []);

  useEffect(() => {
    if (!lineBroke(error)) return;
    const takeUp = async () => {
      tries.current++;
      // Where the server has nothing of it, the question never arrived or the server started anew: it is asked again.
      if ((await latest.current.resume()) === 'nothing') latest.current.retry();
    };
    const wait = waitsMs[tries.current];
    const timer = navigator.onLine && wait !== undefined ? setTimeout(() => void takeUp(), wait) : undefined;
    const online = () => void takeUp();
    addEventListener('online', online, { once: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('online', online);
    };
  }, [error]);

  useEffect(() => {
    if (!stalled) return;
    if (waitedOnce.current) {
      setGaveUp(true);
      latest.current.stop();
    } else void latest.current.resume();
    waitedOnce.current = true;
  }, [stalled]);

  /** Forgets what was tried: a new question begins. */
  function forget(): void {
    setGaveUp(false);
    tries.current = 0;
    waitedOnce.current = false;
  }

  return { gaveUp, forget };
}
