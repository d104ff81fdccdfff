'use client';

import { useState } from 'react';
import useSWR from 'swr';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import type { RunListItem } from '#server/contracts/admin-training.ts';
import { reportFormats, reportSections, type SharedReport, sectionTitles } from '#server/contracts/report.ts';
import { fetchJson } from '../fetch-json.ts';
import { AdminPage } from '../shell/admin-page.tsx';
import { Section } from '../shell/section.tsx';
import { RunPicker } from '../treinos/run-picker.tsx';
import { useAddressList } from '../use-address-list.ts';
import { useAddressSetting } from '../use-address-setting.ts';
import { ShareReport } from './share-report.tsx';
import { SharesTable } from './shares-table.tsx';

interface ReportsPageProps {
  runs: RunListItem[];
  shares: SharedReport[];
  mayShare: boolean;
}

/** A report made of runs and parts: seen, shared by link, or kept as a file. */
export function ReportsPage({ runs, shares: initialShares, mayShare }: ReportsPageProps) {
  const [chosen, setChosen] = useAddressList('treino');
  const [given, setParts] = useAddressList('parte');
  const [title, setTitle] = useAddressSetting('titulo');
  const parts = given.length > 0 ? given : [...reportSections];
  const query = new URLSearchParams([
    ...chosen.map((id) => ['treino', id]),
    ...parts.map((part) => ['parte', part]),
    ['titulo', title ?? ''],
  ]).toString();
  const preview = useSWR<{ title: string; html: string }, Error>(
    chosen.length > 0 ? `/api/admin/reports/preview?${query}` : null,
    fetchJson,
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  const shares = useSWR<{ shares: SharedReport[] }, Error>('/api/admin/reports/shares', fetchJson, {
    fallbackData: { shares: initialShares },
    revalidateOnMount: false,
  });
  const [sharing, setSharing] = useState(false);
  const ready = chosen.length > 0 && preview.data !== undefined && !preview.error;
  return (
    <AdminPage
      title="Relatórios"
      lead="Escolhe o que mostrar; quem receber a ligação vê isso e mais nada, sem iniciar sessão."
      actions={
        mayShare && (
          <Button look="main" disabled={!ready} onClick={() => setSharing(true)}>
            Partilhar por ligação
          </Button>
        )
      }
    >
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="grid content-start gap-5">
          <RunPicker runs={runs} chosen={chosen} onChoose={setChosen} />
          <Field
            label="Título"
            value={title ?? ''}
            maxLength={200}
            placeholder={preview.data?.title ?? ''}
            onChange={(event) => setTitle(event.target.value || null)}
          />
          <Parts parts={parts} onChange={setParts} />
          {ready && <Files query={query} />}
        </div>
        <section aria-label="Pré-visualização" className="min-w-0">
          {preview.error && (
            <p role="alert" className="text-bad">
              {preview.error.message}
            </p>
          )}
          {chosen.length === 0 && (
            <EmptyState title="Ainda nada para mostrar.">Escolhe um treino, ou vários para os comparar.</EmptyState>
          )}
          {chosen.length > 0 && !preview.data && !preview.error && (
            <p role="status" className="waiting text-soft">
              A preparar o relatório…
            </p>
          )}
          {chosen.length > 0 && preview.data && !preview.error && (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own generator, which escapes every text.
            <div dangerouslySetInnerHTML={{ __html: preview.data.html }} />
          )}
        </section>
      </div>
      <Section title="Ligações que funcionam hoje">
        <SharesTable shares={shares.data?.shares ?? []} mayChange={mayShare} onChange={() => void shares.mutate()} />
      </Section>
      {sharing && (
        <ShareReport
          wish={{ runs: chosen, sections: parts, title: title ?? '' }}
          onClose={() => setSharing(false)}
          onShared={() => void shares.mutate()}
        />
      )}
    </AdminPage>
  );
}

function Parts({ parts, onChange }: { parts: readonly string[]; onChange: (parts: readonly string[]) => void }) {
  const toggle = (name: string, on: boolean) => {
    const next = reportSections.filter((one) => (one === name ? on : parts.includes(one)));
    if (next.length > 0) onChange(next.length === reportSections.length ? [] : next);
  };
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">Partes</legend>
      {reportSections.map((name) => (
        <label key={name} className="flex min-h-9 items-center gap-3 text-sm">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={parts.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />
          {sectionTitles[name]}
        </label>
      ))}
    </fieldset>
  );
}

const formatNames = { html: 'HTML', pdf: 'PDF', png: 'PNG', csv: 'CSV', ipynb: 'Notebook' };

function Files({ query }: { query: string }) {
  return (
    <div>
      <p className="mb-1 font-semibold">Guardar</p>
      <p className="flex flex-wrap gap-x-5 text-sm">
        {reportFormats.map((format) => (
          <a
            key={format}
            href={`/api/admin/reports/file?${query}&formato=${format}`}
            className="way inline-flex min-h-11 items-center"
          >
            {formatNames[format]}
          </a>
        ))}
      </p>
    </div>
  );
}
