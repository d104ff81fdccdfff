/** What a source says, for a look without leaving the answer: the cells of a row by their columns, or a text. */
export interface RecordGlimpse {
  facts: [label: string, value: string][];
  text: string | null;
}

const longestText = 320;

const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();

function rowFacts(row: Element): RecordGlimpse['facts'] {
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  return [...row.children].flatMap((cell, i) => {
    const head = heads[i];
    const label = head?.querySelector('abbr')?.title || textOf(head);
    const value = textOf(cell);
    return label && value ? [[label, value] as [string, string]] : [];
  });
}

/**
 * Reads a record's page and takes from it what the source's address points at: the marked row, the marked text, or what
 * the page says of itself. The page's scripts do not run.
 * @throws when the page cannot be fetched.
 */
export async function readRecord(href: string): Promise<RecordGlimpse> {
  const url = new URL(href, location.origin);
  const reply = await fetch(url.pathname + url.search);
  if (!reply.ok) throw new Error(`the record answered ${reply.status}`);
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
  const marked = url.hash ? page.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
  if (marked?.tagName === 'TR') return { facts: rowFacts(marked), text: null };
  const description = page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const text = (marked ? textOf(marked) : '') || description;
  return { facts: [], text: text.length > longestText ? `${text.slice(0, longestText)}…` : text };
}
