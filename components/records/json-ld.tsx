/** Structured data for search engines and previews. `<` is escaped, so that no text of ours can end the element. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, escaped above; no browser runs it.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
