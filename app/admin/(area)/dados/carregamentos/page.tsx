import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { UploadForm } from '#components/admin/dados/upload-form.tsx';
import { UploadList } from '#components/admin/dados/upload-list.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { listUploads } from '#server/dataset/uploads/list-uploads.ts';
import { largestUpload } from '#server/dataset/uploads/receive-upload.ts';
import { requireUser } from '#server/http/require-user.ts';
import { listJobs } from '#server/jobs/read-job.ts';

export const metadata = { title: 'Carregamentos' };

/** The upload whose folder the running job works in. */
function preparing(ids: readonly string[]) {
  const job = listJobs('data-prepare').find(({ state }) => state === 'running');
  const upload = ids.find((id) => job?.args.some((arg) => arg.includes(`/${id}/`)));
  return job && upload ? { upload, job: job.id } : null;
}

export default async function UploadsPage() {
  const user = await requireUser();
  const mayAct = user.role === 'admin';
  const uploads = listUploads();
  return (
    <AdminPage title="Carregamentos" lead="Exemplos de outras origens: carregar, validar, limpar, dividir.">
      <DataTabs open="carregamentos" />
      {mayAct ? (
        <Section title="Carregar um ficheiro">
          <UploadForm largest={largestUpload} />
        </Section>
      ) : null}
      <Section title="Carregados">
        <UploadList uploads={uploads} mayAct={mayAct} running={preparing(uploads.map(({ id }) => id))} />
      </Section>
    </AdminPage>
  );
}
