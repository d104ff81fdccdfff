'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useSyncExternalStore } from 'react';
import { readAddress, subscribeToAddress, writeAddress } from './address-store.ts';

/** A setting of a page that lives in its address: it survives a refresh and travels with the link. Null: as it comes. */
export function useAddressSetting(name: string): [string | null, (value: string | null) => void] {
  const first = useSearchParams().get(name);
  const value = useSyncExternalStore(
    subscribeToAddress,
    () => readAddress(name)[0] ?? null,
    () => first,
  );
  const set = useCallback((next: string | null) => writeAddress(name, next === null ? [] : [next]), [name]);
  return [value, set];
}
