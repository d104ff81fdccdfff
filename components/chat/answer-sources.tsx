import type { EvidenceSource } from '#server/contracts/evidence.ts';
import { safeHref } from './safe-href.ts';
import { SourceGlimpse } from './source-glimpse.tsx';

export interface NumberedSource extends EvidenceSource {
  number: number;
  anchor: string;
}

/** Lists longer than this show their beginning and open on demand. */
const shown = 5;

/** Where the fan can check it: each source opens its record, its row marked. */
export function AnswerSources({ sources }: { sources: NumberedSource[] }) {
  const rest = sources.slice(shown);
  return (
    <div className="mt-4 border-t border-rule pt-2 text-[0.8125rem]">
      <ol aria-label="Fontes">
        {sources.slice(0, shown).map((source) => (
          <Source key={source.id} source={source} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 py-2.5 text-soft hover:text-ink">Mais {rest.length} fontes</summary>
          <ol aria-label="Mais fontes">
            {rest.map((source) => (
              <Source key={source.id} source={source} />
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

function Source({ source }: { source: NumberedSource }) {
  const href = safeHref(source.href) ?? '/';
  return (
    <li id={source.anchor} className="flex flex-wrap items-baseline gap-x-2">
      <span aria-hidden="true" className="text-[0.6875rem] font-semibold">
        {source.number}
      </span>
      <span className="min-w-0 py-1.5">
        <a href={href} className="way">
          {source.title}
        </a>
        {source.note && <span className="text-soft"> · {source.note}</span>}
      </span>
      {href.startsWith('/') && <SourceGlimpse href={href} title={source.title} />}
    </li>
  );
}
