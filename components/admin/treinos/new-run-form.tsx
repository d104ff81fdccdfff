'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import type { RunChoices } from '#server/contracts/admin-training.ts';
import { fileSize } from '#server/contracts/number-words.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { ProbeResult } from '#server/contracts/training-messages.ts';
import { ConfigControl } from './config-control.tsx';
import { type ConfigField, mainFields, moreFields } from './config-fields.ts';
import { configOf, type FormValues, formValues } from './form-values.ts';
import { PreflightResult } from './preflight-result.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { sendConfig } from './send-config.ts';

interface NewRunFormProps {
  choices: RunChoices;
  /** A run to copy. */
  from: TrainingConfig | null;
}

/** Starting a run: a starting point, the knobs in plain words, a measurement, and off. */
export function NewRunForm({ choices, from }: NewRunFormProps) {
  const first = choices.presets.find(({ unsuitable }) => unsuitable === null);
  const [values, setValues] = useState<FormValues>(() => start(choices, from ?? first?.config ?? {}));
  const [preset, setPreset] = useState(from ? null : (first?.name ?? null));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [measured, setMeasured] = useState<ProbeResult | null>(null);
  const [busy, setBusy] = useState<'measure' | 'start' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  const set = (key: keyof FormValues, value: string) => {
    setValues((before) => ({ ...before, [key]: value }));
    setErrors(({ [key]: _gone, ...others }) => others);
    setMeasured(null);
  };

  async function send(what: 'measure' | 'start') {
    setBusy(what);
    setProblem(null);
    const answer = await sendConfig(what, configOf(values));
    setBusy(null);
    setErrors(answer.fields);
    setProblem(answer.problem);
    if (answer.measured) setMeasured(answer.measured);
    if (answer.id) router.push(`/admin/treinos/${answer.id}`);
    // After the fields are painted, the first wrong one gets the focus; a closed group opens for it.
    if (Object.keys(answer.fields).length > 0) requestAnimationFrame(() => showFirstError(form.current));
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send('start');
  };
  const controls = (fields: readonly ConfigField[]) =>
    fields.map((field) => (
      <ConfigControl
        key={field.key}
        field={field}
        value={values[field.key]}
        error={errors[field.key]}
        onChange={(value) => set(field.key, value)}
      />
    ));
  return (
    <form ref={form} onSubmit={submit} noValidate className="max-w-[56rem]">
      <PresetChoice
        presets={choices.presets}
        chosen={preset}
        onChoose={({ name, config }) => {
          setPreset(name);
          setErrors({});
          setMeasured(null);
          setValues({ ...start(choices, config), name: values.name });
        }}
      />
      <div className="mt-8 grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Select
          label="Modelo de base"
          hint="O que se afina. Trazem-se mais na página Modelos."
          error={errors.model}
          options={withGiven(
            choices.models.map(({ name, bits, bytes }) => ({
              value: name,
              label: `${name} (${bits ? `${bits} bits, ` : ''}${fileSize(bytes)})`,
            })),
            values.model,
          )}
          value={values.model}
          onChange={(event) => set('model', event.target.value)}
        />
        <Select
          label="Conjunto de dados"
          hint="Treino e validação, já separados. Faz-se na página Dados."
          error={errors.data}
          options={withGiven(
            choices.datasets.map(({ path, name }) => ({ value: path, label: name })),
            values.data,
          )}
          value={values.data}
          onChange={(event) => set('data', event.target.value)}
        />
        {controls(mainFields)}
      </div>
      <details className="mt-8 border-y border-rule" open={moreFields.some(({ key }) => errors[key])}>
        <summary className="flex min-h-11 items-center">Mais {moreFields.length} opções</summary>
        <div className="grid gap-x-8 gap-y-5 py-4 sm:grid-cols-2">{controls(moreFields)}</div>
      </details>
      <div className="mt-6 grid gap-4">
        {problem && (
          <p role="alert" className="text-bad whitespace-pre-line">
            {problem}
          </p>
        )}
        {measured && <PreflightResult result={measured} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" busy={busy === 'start'} disabled={busy !== null}>
            Começar o treino
          </Button>
          <Button busy={busy === 'measure'} disabled={busy !== null} onClick={() => void send('measure')}>
            {busy === 'measure' ? 'A medir…' : 'Medir primeiro'}
          </Button>
          <span className="text-sm text-soft">
            Medir dá dois passos a sério: diz a memória e o tempo, e não deixa rasto.
          </span>
        </div>
      </div>
    </form>
  );
}

/** A preset may name a model that is not here: then the first that is. */
function start({ models, datasets }: RunChoices, config: Partial<TrainingConfig>): FormValues {
  const values = formValues(config);
  const absolute = values.model.startsWith('/');
  const model = absolute || models.some(({ name }) => name === values.model) ? values.model : (models[0]?.name ?? '');
  const data = values.data.startsWith('/') ? values.data : (datasets[0]?.path ?? '');
  return { ...values, model, data };
}

/** What a copied run used is offered too, though the lists do not have it. */
function withGiven(options: { value: string; label: string }[], given: string) {
  if (given === '') return [{ value: '', label: '— não há nenhum —' }, ...options];
  return options.some(({ value }) => value === given)
    ? options
    : [{ value: given, label: given.split('/').at(-1) ?? given }, ...options];
}

const showFirstError = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
