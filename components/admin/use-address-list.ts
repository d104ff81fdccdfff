'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { readAddress, subscribeToAddress, writeAddress } from './address-store.ts';

/** A list in a page's address: `?treino=a&treino=b`. */
export function useAddressList(name: string): [readonly string[], (values: readonly string[]) => void] {
  const first = useSearchParams().getAll(name).join('\n');
  const joined = useSyncExternalStore(
    subscribeToAddress,
    () => readAddress(name).join('\n'),
    () => first,
  );
  const values = useMemo(() => (joined === '' ? [] : joined.split('\n')), [joined]);
  const set = useCallback((next: readonly string[]) => writeAddress(name, next), [name]);
  return [values, set];
}
