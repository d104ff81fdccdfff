import type { Metadata } from 'next';
import { address } from '#components/admin/address.ts';
import { ActionTable } from '#components/admin/diagnostico/action-table.tsx';
import { AlertTable } from '#components/admin/diagnostico/alert-table.tsx';
import { CheckPanel } from '#components/admin/diagnostico/check-panel.tsx';
import { AttentionList } from '#components/admin/painel/attention-list.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { ViewLinks } from '#components/admin/shell/view-links.tsx';
import { listToldAlerts } from '#server/alerts/list-told-alerts.ts';
import { env } from '#server/config/env.ts';
import { listActions } from '#server/db/audit.ts';
import { requireUser } from '#server/http/require-user.ts';
import { listJobs } from '#server/jobs/read-job.ts';
import { currentAlerts } from '#server/overview/current-alerts.ts';

export const metadata: Metadata = { title: 'Diagnóstico' };

const page = '/admin/diagnostico';
const views = [
  { id: 'estado', label: 'Estado', href: page },
  { id: 'alertas', label: 'Alertas', href: `${page}?vista=alertas` },
  { id: 'acoes', label: 'Registo de ações', href: `${page}?vista=acoes` },
];
const pageSize = 100;

function Checks({ mayAct }: { mayAct: boolean }) {
  return (
    <>
      <Section title="Computador e ferramentas">
        <CheckPanel
          kind="doctor"
          action="Diagnosticar"
          about="Node, MLX, memória, disco, dados e modelos: o mesmo que ./farense doctor."
          last={listJobs('doctor')[0] ?? null}
          mayAct={mayAct}
        />
      </Section>
      <Section title="Integridade dos treinos">
        <CheckPanel
          kind="verify"
          action="Verificar"
          about="Se o que foi escrito ainda está como foi escrito, e se os adaptadores carregam: o mesmo que ./farense verify."
          last={listJobs('verify')[0] ?? null}
          mayAct={mayAct}
        />
      </Section>
    </>
  );
}

async function Alerts() {
  const told = await listToldAlerts(pageSize);
  const webhook = env.FARENSE_ALERT_WEBHOOK;
  return (
    <>
      <Section title="Agora">
        <AttentionList items={await currentAlerts()} />
        <p className="mt-3 text-sm text-soft">
          {webhook
            ? `Cada alerta novo é também enviado, uma vez, para ${new URL(webhook).host}.`
            : 'Para receber os alertas noutro sítio, põe um endereço em FARENSE_ALERT_WEBHOOK.'}
        </p>
      </Section>
      <Section title="Anteriores">
        <AlertTable
          alerts={told.map((alert) => ({
            ...alert,
            at: alert.at.toISOString(),
            clearedAt: alert.clearedAt?.toISOString() ?? null,
          }))}
        />
      </Section>
    </>
  );
}

async function Actions({ before }: { before: number | undefined }) {
  const actions = await listActions({ limit: pageSize, ...(before ? { before } : {}) });
  return (
    <>
      <ActionTable actions={actions.map((action) => ({ ...action, at: action.at.toISOString() }))} />
      {actions.length === pageSize ? (
        <a
          href={address(page, { vista: 'acoes', antes: actions.at(-1)?.id })}
          className="way mt-3 inline-flex min-h-11 items-center text-sm"
        >
          Anteriores
        </a>
      ) : null}
    </>
  );
}

interface Props {
  searchParams: Promise<{ vista?: string; antes?: string }>;
}

export default async function DiagnosticsPage({ searchParams }: Props) {
  const user = await requireUser();
  const { vista, antes } = await searchParams;
  const open = views.find(({ id }) => id === vista)?.id ?? 'estado';
  const before = /^\d{1,15}$/.test(antes ?? '') ? Number(antes) : undefined;
  return (
    <AdminPage title="Diagnóstico" lead="O que está bem, o que não está, e o que fazer.">
      <ViewLinks label="Vistas do diagnóstico" views={views} open={open} />
      {open === 'estado' ? <Checks mayAct={user.role === 'admin'} /> : null}
      {open === 'alertas' ? <Alerts /> : null}
      {open === 'acoes' ? <Actions before={before} /> : null}
    </AdminPage>
  );
}
