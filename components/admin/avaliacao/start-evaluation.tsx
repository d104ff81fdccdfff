'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { StartJob } from '../jobs/start-job.tsx';

interface StartEvaluationProps {
  kinds: readonly string[];
  running: string | undefined;
  mayAct: boolean;
}

/** Asks the questions anew: all, of one kind, by hand or generated. */
export function StartEvaluation({ kinds, running, mayAct }: StartEvaluationProps) {
  const [kind, setKind] = useState('');
  const [only, setOnly] = useState('');
  const [seed, setSeed] = useState('1');
  const router = useRouter();
  const toast = useToast();

  function ended(job: Job) {
    // The command also ends with 1 when the answers are not good enough: what counts is that it has a result.
    if (job.result !== null) toast('Avaliação feita e guardada.');
    router.refresh();
  }

  return (
    <div className="grid gap-4">
      {mayAct ? (
        <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-3 lg:max-w-3xl">
          <Select
            label="Tipo de pergunta"
            value={kind}
            options={[{ value: '', label: 'todos' }, ...kinds.map((name) => ({ value: name, label: name }))]}
            onChange={(event) => setKind(event.target.value)}
          />
          <Select
            label="Origem"
            value={only}
            options={[
              { value: '', label: 'escritas à mão e geradas' },
              { value: 'hand', label: 'só escritas à mão' },
              { value: 'generated', label: 'só geradas' },
            ]}
            onChange={(event) => setOnly(event.target.value)}
          />
          <Field
            label="Sorteio"
            inputMode="numeric"
            value={seed}
            hint="Outro número, outras perguntas geradas."
            onChange={(event) => setSeed(event.target.value.replace(/\D/g, '').slice(0, 6))}
          />
        </div>
      ) : null}
      <StartJob
        label="Avaliar"
        look="main"
        mayAct={mayAct}
        running={running}
        start={() =>
          fetchJson<Job>('/api/admin/evaluation/runs', {
            method: 'POST',
            body: { kind, only, seed: Number(seed || '1') },
          })
        }
        onEnd={ended}
      />
    </div>
  );
}
