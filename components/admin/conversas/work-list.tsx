'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { UnansweredGroup } from '#server/contracts/conversations.ts';
import { questionKindNames } from '#server/contracts/question-kind-names.ts';
import { address } from '../address.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';

interface WorkListProps {
  groups: readonly UnansweredGroup[];
  /** These were taken off the list, and can be put back. */
  handled: boolean;
  mayAct: boolean;
}

/** Questions without a record, those that mean the same together, each with what can be made of it. */
export function WorkList({ groups, handled, mayAct }: WorkListProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const router = useRouter();
  const toast = useToast();

  async function handle(group: UnansweredGroup) {
    setBusy(group.text);
    try {
      await fetchJson('/api/admin/questions/handled', { method: 'POST', body: { ids: group.ids, handled: !handled } });
      toast(handled ? 'Voltou à lista de trabalho.' : 'Saiu da lista. Está em “Tratadas”, se quiseres voltar atrás.');
      router.refresh();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
    setBusy(null);
  }

  if (groups.length === 0)
    return (
      <EmptyState title={handled ? 'Ainda não tratámos nenhuma' : 'Nenhuma pergunta ficou sem resposta'}>
        {handled ? null : 'O que os adeptos perguntarem e os registos não souberem aparece aqui.'}
      </EmptyState>
    );
  return (
    <ol className="entries">
      {groups.map((group) => (
        <li key={group.ids[0]}>
          <GroupEntry group={group} />
          {mayAct ? (
            <div className="mt-2 flex flex-wrap items-center gap-x-5">
              <Ways group={group} />
              <Button look="quiet" busy={busy === group.text} onClick={() => handle(group)}>
                {handled ? 'Repor na lista' : 'Marcar como tratada'}
              </Button>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function GroupEntry({ group }: { group: UnansweredGroup }) {
  const { text, others, ids, kinds, lastAskedAt } = group;
  return (
    <article>
      <h2 className="font-sans text-base leading-snug font-medium tracking-normal">{text}</h2>
      <p className="mt-1 text-sm text-soft">
        {ids.length === 1 ? 'perguntada uma vez' : `perguntada ${inWords.count(ids.length)} vezes`}, a última em{' '}
        {inWords.moment(lastAskedAt)} · {kinds.map((kind) => questionKindNames[kind] ?? kind).join(', ')}
      </p>
      {others.length > 0 ? (
        <ul className="mt-1 text-sm text-soft">
          {others.map((other) => (
            <li key={other}>também: {other}</li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

function Ways({ group: { text, name } }: { group: UnansweredGroup }) {
  const ways = [
    ['Acrescentar um jogo', address('/admin/dados/factos', { novo: 'match' })],
    [name ? `Outro nome: ${name}` : 'Outro nome', address('/admin/dados/factos', { novo: 'alias', alias: name ?? '' })],
    ['Corrigir um facto', address('/admin/dados/factos', { novo: 'correction' })],
    ['Exemplo de treino', address('/admin/dados/exemplos', { novo: '1', pergunta: text })],
  ] as const;
  return ways.map(([label, href]) => (
    <a key={label} href={href} className="way inline-flex min-h-11 items-center text-sm">
      {label}
    </a>
  ));
}
