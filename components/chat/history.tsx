'use client';

import { useEffect, useState } from 'react';
import { conversationMarkdown } from './conversation-markdown.ts';
import type { StoredConversation } from './conversation-store.ts';
import { HistoryLine } from './history-line.tsx';
import { searchConversations } from './search-conversations.ts';

const store = () => import('./conversation-store.ts');

function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The conversations of this device: search, rename, delete with undo, take along as Markdown or JSON. */
export function History() {
  const [conversations, setConversations] = useState<StoredConversation[] | 'unavailable' | null>(null);
  const [search, setSearch] = useState('');
  const [deleted, setDeleted] = useState<StoredConversation[]>([]);

  async function refresh() {
    setConversations(await (await store()).listConversations());
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, and after each change.
  useEffect(() => {
    refresh().catch(() => setConversations('unavailable'));
  }, []);

  async function remove(chosen: StoredConversation[]) {
    const { deleteConversation } = await store();
    await Promise.all(chosen.map(({ id }) => deleteConversation(id)));
    setDeleted(chosen);
    await refresh();
  }

  async function undo() {
    await (await store()).restoreConversations(deleted);
    setDeleted([]);
    await refresh();
  }

  async function rename(id: string, title: string) {
    await (await store()).renameConversation(id, title);
    await refresh();
  }

  if (conversations === null) return <p className="text-soft">A abrir as conversas…</p>;
  if (conversations === 'unavailable')
    return <p role="alert">Este navegador não deixa guardar conversas (acontece em janelas privadas).</p>;

  const found = searchConversations(conversations, search);
  return (
    <>
      {deleted.length > 0 && (
        <p role="status" className="mb-4 flex items-center gap-4 border-l-3 border-accent pl-4">
          {deleted.length === 1 ? 'Conversa apagada.' : `${deleted.length} conversas apagadas.`}
          <button type="button" className="way min-h-11" onClick={undo}>
            Desfazer
          </button>
        </p>
      )}
      {conversations.length === 0 ? (
        <p className="border-y border-rule py-4 text-soft">
          Ainda não há conversas neste aparelho.{' '}
          <a href="/" className="way text-ink">
            Faz a primeira pergunta
          </a>
          .
        </p>
      ) : (
        <>
          <input
            type="search"
            aria-label="Procurar nas conversas"
            placeholder="Procurar nas conversas"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="min-h-11 w-full border-b border-ink bg-transparent text-base placeholder:text-soft"
          />
          <p role="status" className="sr-only">
            {found.length} de {conversations.length}
          </p>
          {found.length === 0 && <p className="py-4 text-soft">Nenhuma conversa com “{search}”.</p>}
          <ul>
            {found.map((conversation) => (
              <HistoryLine
                key={conversation.id}
                conversation={conversation}
                onRename={(title) => rename(conversation.id, title)}
                onDelete={() => remove([conversation])}
                onExport={() =>
                  download('conversa-farense.md', 'text/markdown', conversationMarkdown(conversation, location.origin))
                }
              />
            ))}
          </ul>
          <p className="mt-6 flex flex-wrap gap-x-6 text-[0.8125rem] text-soft">
            <button
              type="button"
              className="min-h-11 hover:text-ink"
              onClick={() =>
                download('conversas-farense.json', 'application/json', JSON.stringify(conversations, null, 2))
              }
            >
              Exportar todas (JSON)
            </button>
            <button type="button" className="min-h-11 hover:text-ink" onClick={() => remove(conversations)}>
              Apagar todas
            </button>
          </p>
        </>
      )}
    </>
  );
}
