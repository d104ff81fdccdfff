'use client';

import { useEffect, useState } from 'react';

/** Keeps what is opened for when there is no network, and says so while there is none. */
export function OfflineNotice() {
  const [offline, setOffline] = useState(false);

  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);

  useEffect(() => {
    // Absent in private windows of some browsers, and on an address without HTTPS.
    if (!('serviceWorker' in navigator)) return;
    const unknown = navigator.serviceWorker.controller === null;
    navigator.serviceWorker
      .register('/sw.js')
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => unknown && active?.postMessage({ keep: location.pathname + location.search }))
      // Without it the site works as ever, only not offline.
      .catch(() => undefined);
  }, []);

  return (
    <div role="status" className="no-print">
      {offline && (
        <p className="border-b border-rule bg-wash px-4 py-2 text-center text-[0.8125rem]">
          Sem ligação à internet: podes ler as conversas e as páginas que já abriste neste aparelho.
        </p>
      )}
    </div>
  );
}
