/**
 * The header in which the supervisor tells the handlers who is connected, for the rate limit only. It overwrites
 * whatever a client sent under this name, so the handlers can trust it.
 */
export const clientHeader = 'x-farense-client';
