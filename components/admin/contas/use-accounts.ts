import useSWR from 'swr';
import type { Account, OpenSession } from '#server/contracts/admin.ts';
import { fetchJson } from '../fetch-json.ts';

/** Everyone with an account. */
export const useAccounts = (initial: Account[]) =>
  useSWR<{ users: Account[] }, Error>('/api/admin/users', fetchJson, { fallbackData: { users: initial } });

/** The open sessions of whoever looks. */
export const useSessions = (initial: OpenSession[]) =>
  useSWR<{ sessions: OpenSession[] }, Error>('/api/admin/sessions', fetchJson, { fallbackData: { sessions: initial } });
