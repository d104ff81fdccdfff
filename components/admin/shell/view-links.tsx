interface ViewLinksProps {
  label: string;
  views: readonly { id: string; label: string; href: string }[];
  open: string;
}

/** The views of one page. Links, because which one is open stands in the address. */
export function ViewLinks({ label, views, open }: ViewLinksProps) {
  return (
    <nav aria-label={label} className="tabs">
      {views.map(({ id, label: text, href }) => (
        <a key={id} href={href} aria-current={id === open ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
