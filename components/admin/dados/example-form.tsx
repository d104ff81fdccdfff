'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Example, ExampleFinding } from './example.ts';
import type { SentExample } from './send-example.ts';

interface ExampleFormProps {
  example: Example;
  onSend: (example: Example) => Promise<SentExample>;
  onSent: () => void;
}

const texts = ['tipo', 'epoca', 'competicao'] as const;
const labels = { tipo: 'Tipo', epoca: 'Época', competicao: 'Competição' } as const;
const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** What the rules say of one field, errors first. */
function saidOf(findings: readonly ExampleFinding[], field: ExampleFinding['field']): string | undefined {
  const said = findings.filter((finding) => finding.field === field);
  const text = [...said.filter((f) => f.severity === 'error'), ...said.filter((f) => f.severity === 'warning')]
    .map(({ message, rule }) => `${message} (${rule})`)
    .join(' ');
  return text || undefined;
}

/** One training example to be written: the rules of the dataset judge it, each beside the field that it is about. */
export function ExampleForm({ example, onSend, onSent }: ExampleFormProps) {
  const [prompt, setPrompt] = useState(example.prompt);
  const [completion, setCompletion] = useState(example.completion);
  const [metadata, setMetadata] = useState(example.metadata);
  const [findings, setFindings] = useState<ExampleFinding[]>([]);
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      const sent = await onSend({ prompt, completion, metadata });
      setFindings(sent.findings);
      if (!sent.ok) return;
      const warnings = sent.findings.length;
      toast(`Gravado${warnings > 0 ? `, com ${warnings} aviso(s) das regras` : ''}. Entra na próxima construção.`);
      onSent();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  const general = saidOf(findings, null);
  return (
    <form noValidate onSubmit={submit} className="mt-4 grid gap-4">
      <TextArea
        label="O que o modelo lê"
        rows={8}
        value={prompt}
        error={saidOf(findings, 'prompt')}
        hint="Instrução, dados e pergunta. Os números da resposta têm de estar nos dados."
        onChange={(event) => setPrompt(event.target.value)}
      />
      <TextArea
        label="Resposta"
        rows={4}
        value={completion}
        error={saidOf(findings, 'completion')}
        onChange={(event) => setCompletion(event.target.value)}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        {texts.map((name) => (
          <Field
            key={name}
            label={labels[name]}
            value={asText(metadata[name])}
            onChange={(event) => setMetadata((now) => ({ ...now, [name]: event.target.value || null }))}
          />
        ))}
      </div>
      {general ? (
        <p role="alert" className="text-sm text-bad">
          {general}
        </p>
      ) : null}
      <div className="flex justify-end">
        <Button look="main" type="submit" busy={busy}>
          {busy ? 'A verificar…' : 'Verificar e gravar'}
        </Button>
      </div>
    </form>
  );
}
