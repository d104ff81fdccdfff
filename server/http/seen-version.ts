import { FarenseError } from '#server/contracts/errors.ts';

/** The version that the person saw, from the address: `?version=3`. @throws {FarenseError} bad-request */
export function seenVersion(request: Request): number {
  const given = new URL(request.url).searchParams.get('version') ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new FarenseError('bad-request', 'falta ?version=N, a versão que estás a ver');
}
