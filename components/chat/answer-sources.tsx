import type { EvidenceSource } from '#server/contracts/evidence.ts';
import { safeHref } from './safe-href.ts';

export interface NumberedSource extends EvidenceSource {
  number: number;
  anchor: string;
}

/** Where the fan can check it: each source opens its record, its row marked. */
export function AnswerSources({ sources }: { sources: NumberedSource[] }) {
  return (
    <ol className="mt-4 border-t border-rule pt-2 text-[0.8125rem]" aria-label="Fontes">
      {sources.map((source) => (
        <li key={source.id} id={source.anchor} className="flex items-baseline gap-2">
          <span aria-hidden="true" className="text-[0.6875rem] font-semibold">
            {source.number}
          </span>
          <span className="py-1.5">
            <a href={safeHref(source.href) ?? '/'} className="way">
              {source.title}
            </a>
            {source.note && <span className="text-soft"> · {source.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
