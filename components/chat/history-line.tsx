'use client';

import { type FormEvent, useState } from 'react';
import type { StoredConversation } from './conversation-store.ts';

interface Props {
  conversation: StoredConversation;
  onRename: (title: string) => void;
  onDelete: () => void;
  onExport: () => void;
}

const when = new Intl.DateTimeFormat('pt-PT', { dateStyle: 'medium', timeStyle: 'short' });

export function HistoryLine({ conversation, onRename, onDelete, onExport }: Props) {
  const [renaming, setRenaming] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = new FormData(event.currentTarget).get('title');
    if (typeof title === 'string' && title.trim()) onRename(title.trim());
    setRenaming(false);
  }

  return (
    <li className="border-b border-rule py-3">
      {renaming ? (
        <form onSubmit={submit} className="flex gap-3">
          <input
            name="title"
            aria-label="Novo nome"
            defaultValue={conversation.title}
            // biome-ignore lint/a11y/noAutofocus: the reader asked to rename; the field is where the hand goes next.
            autoFocus
            maxLength={120}
            className="min-h-11 flex-1 border-b border-ink bg-transparent text-base"
          />
          <button type="submit" className="way min-h-11">
            Guardar
          </button>
        </form>
      ) : (
        <a href={`/?c=${conversation.id}`} className="font-serif text-[1.1875rem] leading-snug hover:text-accent">
          {conversation.title}
        </a>
      )}
      <p className="flex flex-wrap items-center gap-x-4 text-[0.8125rem] text-soft">
        <time dateTime={new Date(conversation.updatedAt).toISOString()}>{when.format(conversation.updatedAt)}</time>
        <Action label="Mudar o nome" title={conversation.title} onClick={() => setRenaming(true)} />
        <Action label="Exportar" title={conversation.title} onClick={onExport} />
        <Action label="Apagar" title={conversation.title} onClick={onDelete} />
      </p>
    </li>
  );
}

function Action({ label, title, onClick }: { label: string; title: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} aria-label={`${label}: ${title}`} className="min-h-11 hover:text-ink">
      {label}
    </button>
  );
}
