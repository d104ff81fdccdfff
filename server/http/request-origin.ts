/** The address by which this visitor reached the site, for links that are shown to them alone. */
export function requestOrigin(request: Request): string {
  const origin = request.headers.get('origin');
  if (origin && URL.canParse(origin)) return origin;
  return `http://${request.headers.get('host') ?? 'localhost'}`;
}
