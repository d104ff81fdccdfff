import { inWords } from './in-words.ts';

interface PagerProps {
  /** What is paged, for screen readers: "exemplos". */
  of: string;
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  /** The address of a page. */
  href: (page: number) => string;
}

/** The way between the pages of a list, and how many rows there are. */
export function Pager({ of, page, pageSize, total, href }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const to = Math.min(total, page * pageSize);
  return (
    <nav aria-label={`Páginas de ${of}`} className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
      <span className="text-soft tabular-nums">
        {inWords.count(from)}–{inWords.count(to)} de {inWords.count(total)}
      </span>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev" className="way inline-flex min-h-11 items-center">
          Anteriores
        </a>
      ) : null}
      {page < last ? (
        <a href={href(page + 1)} rel="next" className="way inline-flex min-h-11 items-center">
          Seguintes
        </a>
      ) : null}
    </nav>
  );
}
