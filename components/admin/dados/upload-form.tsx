'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { inWords } from '../in-words.ts';
import { uploadFile } from './upload-file.ts';

/** Why a file cannot be sent, before a byte of it leaves the machine. */
function problemOf(file: File, largest: number): string | undefined {
  if (!/\.jsonl$/i.test(file.name)) return 'Só ficheiros .jsonl: um exemplo em JSON por linha.';
  if (file.size === 0) return 'O ficheiro está vazio.';
  if (file.size > largest)
    return `Tem ${inWords.bytes(file.size)} e o limite são ${inWords.bytes(largest)}. Divide-o, ou usa “./farense data prepare” na própria máquina.`;
  return undefined;
}

/** Takes a JSONL file to the server, with its progress and a way to stop it. */
export function UploadForm({ largest }: { largest: number }) {
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  const [share, setShare] = useState<number | null>(null);
  const stop = useRef<AbortController>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const toast = useToast();

  function choose(chosen: File | null) {
    setFile(chosen);
    setProblem(chosen ? problemOf(chosen, largest) : undefined);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!file || problem) return;
    stop.current = new AbortController();
    setShare(0);
    try {
      await uploadFile(file, setShare, stop.current.signal);
      toast('Carregado. Prepara-o para o usar no treino.');
      form.current?.reset();
      setFile(null);
      router.refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setShare(null);
    }
  }

  return (
    <form ref={form} onSubmit={send} className="grid max-w-column gap-3">
      <Field
        label="Ficheiro .jsonl"
        type="file"
        accept=".jsonl"
        error={problem}
        hint={`Até ${inWords.bytes(largest)}. Uma pergunta e uma resposta por linha.`}
        onChange={(event) => choose(event.target.files?.[0] ?? null)}
      />
      {share === null ? (
        <div>
          <Button look="main" type="submit" disabled={!file || problem !== undefined}>
            Carregar
          </Button>
        </div>
      ) : (
        <div className="grid gap-2">
          <ProgressBar label="Carregamento" value={share} />
          <div className="flex items-center gap-4 text-sm text-soft">
            <span className="tabular-nums">{inWords.share(share)}</span>
            <Button onClick={() => stop.current?.abort()}>Cancelar</Button>
          </div>
        </div>
      )}
    </form>
  );
}
