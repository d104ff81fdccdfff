/** better-auth finds people by e-mail; nobody here has one, so it is made from the name and leads nowhere. */
export function internalEmail(name: string): string {
  return `${name.trim().toLowerCase()}@utilizador.farense.invalid`;
}
