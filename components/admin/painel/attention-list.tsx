import { Badge } from '#components/ui/badge.tsx';
import type { Attention } from '#server/contracts/overview.ts';

/** What needs a person, each with the way to where it is dealt with. */
export function AttentionList({ items }: { items: readonly Attention[] }) {
  if (items.length === 0)
    return (
      <p className="border-y border-rule py-4">
        <Badge tone="good">Nada precisa de atenção.</Badge>
      </p>
    );
  return (
    <ul className="border-t border-rule">
      {items.map(({ id, severity, text, href, way }) => (
        <li key={id} className="attention" data-severity={severity}>
          <p>
            <span className="sr-only">{severity === 'problem' ? 'Problema: ' : 'Aviso: '}</span>
            {text}
          </p>
          <a href={href} className="way inline-flex min-h-11 items-center whitespace-nowrap text-sm">
            {way}
          </a>
        </li>
      ))}
    </ul>
  );
}
