'use client';

import { useMemo } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { RunListItem } from '#server/contracts/admin-training.ts';
import { overlayChartSpecs } from '#server/contracts/overlay-chart-specs.ts';
import type { RunComparison } from '#server/contracts/report.ts';
import { runSeries } from '#server/contracts/run-series.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import { ReportTable } from '../report-table.tsx';
import { AdminPage } from '../shell/admin-page.tsx';
import { Section } from '../shell/section.tsx';
import { ChartSettingsBar } from '../treinos/chart-settings-bar.tsx';
import { RunPicker } from '../treinos/run-picker.tsx';
import { useChartSettings } from '../treinos/use-chart-settings.ts';
import { useRuns } from '../treinos/use-runs.ts';
import { useAddressList } from '../use-address-list.ts';
import { useComparison } from './use-comparison.ts';

/** Runs upon each other, and side by side. */
export function ComparePage({ initial }: { initial: RunListItem[] }) {
  const { runs } = useRuns(initial);
  const [chosen, setChosen] = useAddressList('treino');
  const live = runs.some(({ id, alive }) => alive && chosen.includes(id));
  const { data, error } = useComparison(chosen, live);
  const query = chosen.map((id) => `treino=${id}`).join('&');
  return (
    <AdminPage
      title="Comparar"
      lead="As curvas de vários treinos umas sobre as outras, e o que os distingue."
      actions={
        chosen.length > 0 && (
          <a href={`/admin/relatorios?${query}`} className="button">
            Relatório destes
          </a>
        )
      }
    >
      {runs.length === 0 ? (
        <EmptyState title="Ainda não há treinos para comparar.">
          <a href="/admin/treinos/novo" className="way">
            Começar um treino
          </a>
        </EmptyState>
      ) : (
        <RunPicker runs={runs} chosen={chosen} onChoose={setChosen} />
      )}
      {error && (
        <p role="alert" className="mt-4 text-bad">
          {error.message}
        </p>
      )}
      {chosen.length === 0 && runs.length > 0 && <p className="mt-4 text-soft">Escolhe dois ou mais.</p>}
      {chosen.length > 0 && !data && !error && (
        <p role="status" className="waiting mt-4 text-soft">
          A ler as medições…
        </p>
      )}
      {chosen.length > 0 && data && <Comparison comparison={data} />}
    </AdminPage>
  );
}

function Comparison({ comparison }: { comparison: RunComparison }) {
  const settings = useChartSettings();
  const { axis, strength, logarithmic, ignoreOutliers, range, setRange } = settings;
  const specs = useMemo(() => {
    const overlaid = comparison.runs.map(({ name, curves, total }) => ({
      label: name,
      series: runSeries(curves),
      total,
    }));
    return overlayChartSpecs(overlaid, { axis, strength });
  }, [comparison, axis, strength]);
  return (
    <div className="mt-6">
      <ChartSettingsBar settings={settings} end={Math.max(...comparison.runs.map(({ total }) => total))} />
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        {specs.map((spec, i) => (
          <ChartPanel
            key={spec.title}
            spec={spec}
            logarithmic={logarithmic && i < 2}
            ignoreOutliers={ignoreOutliers}
            range={range}
            onRange={setRange}
            small={i > 1}
          />
        ))}
      </div>
      <Section title="Lado a lado" aside="o mesmo que ./farense compare">
        <ReportTable table={comparison.table} hideCaption />
      </Section>
      {comparison.runs.length > 1 && (
        <Section title="O que difere na configuração">
          {comparison.differences.rows.length > 0 ? (
            <ReportTable table={comparison.differences} hideCaption />
          ) : (
            <p className="text-soft">Nada: as configurações são iguais.</p>
          )}
        </Section>
      )}
    </div>
  );
}
