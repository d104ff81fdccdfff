'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';
import { StartJob } from '../jobs/start-job.tsx';
import { type Prepared, PreparedReport } from './prepared-report.tsx';

export interface UploadRow {
  id: string;
  name: string;
  bytes: number;
  at: string;
  by: string;
  parts: readonly string[];
  prepared: Prepared | null;
}

interface UploadListProps {
  uploads: readonly UploadRow[];
  mayAct: boolean;
  /** The job that prepares one of them now, and which. */
  running: { upload: string; job: string } | null;
}

const partLabels: Record<string, string> = {
  original: 'como chegou',
  clean: 'limpo',
  quarantine: 'quarentena',
  train: 'treino',
  valid: 'validação',
};

/** Uploaded files: what was made of each, what can be taken away, and the way to the next step. */
export function UploadList({ uploads, mayAct, running }: UploadListProps) {
  const [asked, setAsked] = useState<UploadRow | null>(null);
  const router = useRouter();
  const toast = useToast();

  async function remove(upload: UploadRow) {
    try {
      await fetchJson(`/api/admin/data/uploads/${upload.id}`, { method: 'DELETE' });
      toast(`${upload.name} foi apagado.`);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setAsked(null);
      router.refresh();
    }
  }

  if (uploads.length === 0)
    return <EmptyState title="Nada carregado">Os ficheiros que carregares aparecem aqui.</EmptyState>;
  return (
    <>
      <ul aria-label="Carregamentos" className="border-t border-rule">
        {uploads.map((upload) => (
          <li key={upload.id} className="grid gap-3 border-b border-rule py-4">
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div>
                <h3 className="font-serif text-lg">{upload.name}</h3>
                <p className="text-sm text-soft">
                  {inWords.bytes(upload.bytes)}, {upload.by}, {inWords.moment(upload.at)}
                </p>
              </div>
              {mayAct ? (
                <Button look="quiet" onClick={() => setAsked(upload)} aria-label={`Apagar ${upload.name}`}>
                  Apagar
                </Button>
              ) : null}
            </div>
            {upload.prepared ? <PreparedReport report={upload.prepared} upload={upload.id} /> : null}
            <p className="flex flex-wrap gap-x-5 text-sm">
              {upload.parts.map((part) => (
                <a
                  key={part}
                  className="way inline-flex min-h-8 items-center"
                  href={`/api/admin/data/files/${upload.id}.${part}`}
                  download
                  aria-label={`Descarregar ${upload.name}, ${partLabels[part]}`}
                >
                  {partLabels[part]}
                </a>
              ))}
            </p>
            <StartJob
              label={upload.prepared ? 'Preparar outra vez' : 'Preparar'}
              hint="Validar, limpar e dividir; o original fica como chegou."
              mayAct={mayAct}
              running={running?.upload === upload.id ? running.job : undefined}
              start={() => fetchJson<Job>(`/api/admin/data/uploads/${upload.id}/prepare`, { method: 'POST' })}
              onEnd={() => router.refresh()}
            />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title="Apagar o carregamento?"
        action="Apagar"
        open={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => (asked ? remove(asked) : undefined)}
      >
        {asked?.name} e tudo o que se fez dele deixam de existir neste servidor. Não se pode desfazer.
      </ConfirmDialog>
    </>
  );
}
