'use client';

import { useEffect, useState } from 'react';
import type { ChatFailure } from './chat-failure.ts';

/** What went wrong, in words, and the way out. When the server asked to wait, the way out opens when the wait ends. */
export function FailureNotice({ failure, onRetry }: { failure: ChatFailure; onRetry: () => void }) {
  const [left, setLeft] = useState(failure.retryAfter ?? 0);

  useEffect(() => {
    const until = Date.now() + (failure.retryAfter ?? 0) * 1000;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [failure.retryAfter]);

  return (
    <div className="mt-3 border-l-3 border-bad pl-4">
      <p role="alert" className="text-[0.9375rem]">
        {failure.message}
      </p>
      <p className="mt-1 flex items-center gap-3 text-[0.8125rem] text-soft">
        <button
          type="button"
          className="way min-h-11 text-ink disabled:text-soft"
          disabled={left > 0}
          onClick={onRetry}
        >
          Tentar de novo
        </button>
        {left > 0 && <span>daqui a {left} s</span>}
      </p>
    </div>
  );
}
