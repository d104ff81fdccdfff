import type { AnswerDataParts } from '#server/contracts/chat.ts';
import { safeHref } from './safe-href.ts';

interface Props {
  ways: AnswerDataParts['ways'];
  onAsk: (question: string) => void;
}

/** Ways on from an answer: a choice between meanings (one tap asks it), and pages to open. */
export function AnswerWays({ ways, onAsk }: Props) {
  return (
    <>
      {ways.choices.length > 0 && (
        <ul className="mt-4 flex flex-wrap gap-2" aria-label="Escolhas">
          {ways.choices.map((choice) => (
            <li key={choice.question}>
              <button type="button" className="pill min-h-11" onClick={() => onAsk(choice.question)}>
                {choice.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AnswerLinks links={ways.links} />
    </>
  );
}

/** Pages to open next; addresses that are no pages are left out. */
export function AnswerLinks({ links }: Pick<AnswerDataParts['ways'], 'links'>) {
  const safe = links.flatMap(({ label, href }) => {
    const checked = safeHref(href);
    return checked ? [{ label, href: checked }] : [];
  });
  if (safe.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-x-5 text-[0.9375rem]" aria-label="Ver mais">
      {safe.map((link) => (
        <li key={link.href}>
          <a href={link.href} className="way inline-flex min-h-11 items-center">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
