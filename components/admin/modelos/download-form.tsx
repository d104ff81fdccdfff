'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Field } from '#components/ui/field.tsx';
import { inWords } from '../in-words.ts';
import type { sendModelJob } from './send-model-job.ts';

export interface Recommended {
  repo: string;
  title: string;
  memoryGb: number;
  downloadGb: number;
}

interface DownloadFormProps {
  recommended: readonly Recommended[];
  /** The best for this machine. */
  best: string | null;
  machine: number;
  /** Disk that is free, in bytes. */
  free: number;
  mayAct: boolean;
  start: (asked: Parameters<typeof sendModelJob>[0]) => void;
}

const pattern = /^\w[\w.-]*\/\w[\w.-]*$/;

/** Models worth having, by the memory of the machine, and any other by its name. */
export function DownloadForm({ recommended, best, machine, free, mayAct, start }: DownloadFormProps) {
  const [repo, setRepo] = useState('');
  const [problem, setProblem] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const right = pattern.test(repo.trim());
    setProblem(right ? undefined : 'Tem a forma organização/nome, como mlx-community/Mistral-7B-Instruct-v0.3-4bit.');
    if (right) start({ what: 'download', repo: repo.trim() });
  }

  return (
    <div className="grid gap-5">
      <DataTable
        caption="Modelos recomendados"
        hideCaption
        rows={recommended}
        rowKey={(model) => model.repo}
        columns={[
          {
            header: 'Modelo',
            heading: true,
            cell: ({ title, repo: name }) => (
              <>
                {title} {name === best ? <strong className="font-semibold">(o melhor para esta máquina)</strong> : null}
                <span className="block text-sm text-soft">{name}</span>
              </>
            ),
          },
          { header: 'Máquina', align: 'right', short: true, cell: ({ memoryGb }) => `a partir de ${memoryGb} GB` },
          {
            header: 'A descarregar',
            align: 'right',
            short: true,
            cell: ({ downloadGb }) => inWords.bytes(downloadGb * 1e9),
          },
          {
            header: 'O que fazer',
            cell: ({ repo: name, title }) =>
              mayAct ? (
                <Button aria-label={`Descarregar ${title}`} onClick={() => start({ what: 'download', repo: name })}>
                  Descarregar
                </Button>
              ) : null,
          },
        ]}
      />
      <p className="text-sm text-soft">
        Esta máquina tem {inWords.bytes(machine)} de memória e {inWords.bytes(free)} livres no disco. O que fica a meio
        continua de onde parou.
      </p>
      {mayAct ? (
        <form onSubmit={submit} className="flex max-w-column flex-wrap items-start gap-3">
          <Field
            className="min-w-60 flex-1"
            label="Outro modelo"
            value={repo}
            error={problem}
            hint="Um repositório com a forma organização/nome, no formato de mlx-community."
            onChange={(event) => setRepo(event.target.value)}
          />
          <Button type="submit" className="mt-6">
            Descarregar
          </Button>
        </form>
      ) : null}
    </div>
  );
}
