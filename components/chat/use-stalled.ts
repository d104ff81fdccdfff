import { useEffect, useState } from 'react';

const patienceMs = 30_000;

/** True when an answer is under way and nothing of it has come for half a minute. */
export function useStalled(busy: boolean, progress: unknown): boolean {
  const [stalled, setStalled] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `progress` restarts the clock.
  useEffect(() => {
    setStalled(false);
    if (!busy) return;
    const timer = setTimeout(() => setStalled(true), patienceMs);
    return () => clearTimeout(timer);
  }, [busy, progress]);
  return stalled;
}
