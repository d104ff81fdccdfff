/** An address that a link may open: a page of ours, or the web. Anything else (`javascript:`, `data:`) is null. */
export function safeHref(href: string): string | null {
  if (/^\/(?![/\\])/u.test(href)) return href;
  return /^https?:\/\//iu.test(href) ? href : null;
}
