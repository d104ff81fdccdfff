'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { useTrial } from './use-trial.ts';
import { VoiceColumn } from './voice-column.tsx';

interface PlaygroundProps {
  models: readonly string[];
  adapters: readonly { name: string; base: string | null }[];
  /** What answers fans, to begin with. */
  live: { model: string | null; adapter: string | null };
}

const first = 'Em que lugar ficou o Farense em 1994/95?';

/** One question side by side: the base, the base with its adapter, and the facts without a model. */
export function Playground({ models, adapters, live }: PlaygroundProps) {
  const [model, setModel] = useState(live.model && models.includes(live.model) ? live.model : (models[0] ?? ''));
  const fitting = adapters.filter(({ base }) => base === null || base === model);
  const [chosen, setAdapter] = useState(live.adapter ?? fitting[0]?.name ?? '');
  const adapter = fitting.some(({ name }) => name === chosen) ? chosen : '';
  const [question, setQuestion] = useState(first);
  const [temperature, setTemperature] = useState('0');
  const { voices, prompt, problem, busy, ask, cancel } = useTrial();

  function submit(event: FormEvent) {
    event.preventDefault();
    void ask({ question, model, adapter, maxTokens: 160, temperature: Number(temperature) || 0 });
  }

  return (
    <>
      <form onSubmit={submit} className="grid grid-cols-1 items-start gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_8rem]">
        <Select
          label="Modelo de base"
          value={model}
          options={[
            ...models.map((name) => ({ value: name, label: name })),
            { value: '', label: 'nenhum: só os factos' },
          ]}
          onChange={(event) => setModel(event.target.value)}
        />
        <Select
          label="Adaptador"
          value={adapter}
          options={[{ value: '', label: 'nenhum' }, ...fitting.map(({ name }) => ({ value: name, label: name }))]}
          onChange={(event) => setAdapter(event.target.value)}
        />
        <Field
          label="Temperatura"
          inputMode="decimal"
          value={temperature}
          onChange={(event) => setTemperature(event.target.value.replace(',', '.'))}
        />
        <Field
          className="sm:col-span-2 lg:col-span-3"
          label="Pergunta a experimentar"
          required
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <div className="flex gap-3">
          <Button look="main" type="submit" busy={busy} disabled={question.trim() === ''}>
            Perguntar
          </Button>
          {busy ? <Button onClick={cancel}>Parar</Button> : null}
        </div>
      </form>
      <p role="alert" className="mt-3 text-sm text-bad empty:hidden">
        {problem}
      </p>
      {Object.keys(voices).length > 0 ? (
        <>
          <div aria-live="polite" aria-busy={busy} className="mt-6 grid gap-6 md:grid-cols-3">
            <VoiceColumn title="Só os factos" voice={voices.composed} waiting={false} />
            {adapter && model ? <VoiceColumn title={`Com ${adapter}`} voice={voices.adapter} waiting={busy} /> : null}
            {model ? <VoiceColumn title={`Só ${model}`} voice={voices.base} waiting={busy} /> : null}
          </div>
          <details className="mt-4 text-sm">
            <summary className="min-h-9 content-center text-soft">o que o modelo lê</summary>
            <pre className="max-w-column whitespace-pre-wrap border-l-2 border-rule pl-3 font-sans">{prompt}</pre>
          </details>
        </>
      ) : null}
    </>
  );
}
