'use client';

import { useState } from 'react';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { StartJob } from '../jobs/start-job.tsx';
import { publishWords } from '../modelos/publish-result.ts';

/** Puts a run's best adapter into the chat, if it answers as well as what is there. */
export function PublishRun({ id }: { id: string }) {
  const [ended, setEnded] = useState<ReturnType<typeof publishWords> | null>(null);
  return (
    <>
      <StartJob
        label="Publicar o melhor"
        hint="Antes de entrar no chat responde às perguntas da avaliação; se responder pior do que o que está, não entra."
        mayAct
        start={() => fetchJson<Job>(`/api/admin/training/runs/${id}/publish`, { method: 'POST', body: {} })}
        onEnd={(job) => setEnded(publishWords(job))}
      />
      {ended && (
        <div role="status" className={`mt-3 text-sm ${ended.tone === 'good' ? 'text-good' : 'text-bad'}`}>
          {ended.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </>
  );
}
