'use client';

import { useEffect, useState } from 'react';

const everyMs = 20_000;

/** The time, from when the page lives in a browser: the server's clock is not the reader's. */
export function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
