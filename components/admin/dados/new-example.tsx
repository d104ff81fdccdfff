'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Example } from './example.ts';
import { ExampleForm } from './example-form.tsx';
import { draftExample, sendExample } from './send-example.ts';

interface NewExampleProps {
  version: number;
  /** A question to begin with: one that a fan asked in vain. */
  question: string;
  /** Opens at once, for who comes by a link. */
  openAtFirst: boolean;
}

/** A new example: a question is asked, its evidence comes from the facts, and the answer is written by hand. */
export function NewExample({ version, question: asked, openAtFirst }: NewExampleProps) {
  const [open, setOpen] = useState(openAtFirst);
  const [question, setQuestion] = useState(asked);
  const [draft, setDraft] = useState<Example | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const toast = useToast();

  function close() {
    setOpen(false);
    setDraft(null);
  }

  async function ask(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      setDraft(await draftExample(question));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        Novo exemplo
      </Button>
      <Dialog title="Novo exemplo" open={open} onClose={close}>
        {draft ? (
          <ExampleForm
            example={draft}
            onSend={(example) => sendExample({ kind: 'add', example }, version).finally(() => router.refresh())}
            onSent={close}
          />
        ) : (
          <form onSubmit={ask} className="mt-4 grid gap-4">
            <Field
              label="Pergunta"
              required
              value={question}
              hint="Como um adepto a faria. Os dados que o chat encontraria vêm a seguir, com uma resposta para melhorar."
              onChange={(event) => setQuestion(event.target.value)}
            />
            <div className="flex justify-end">
              <Button look="main" type="submit" busy={busy} disabled={question.trim() === ''}>
                Procurar os dados
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
