import type { Metadata } from 'next';
import { RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { SeenPages } from '#components/records/seen-pages.tsx';

export const metadata: Metadata = {
  title: 'Sem ligação',
  description: 'O que podes ler sem internet.',
  robots: { index: false },
};

/** What stands where a page should be that this device does not have, while there is no network. */
export default function OfflinePage() {
  return (
    <RecordPage
      parent={null}
      title="Sem ligação"
      lead="Esta página ainda não foi aberta neste aparelho, por isso só abre com internet. Podes ler as tuas conversas e o que já abriste."
    >
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href="/conversas" className="way inline-flex min-h-11 items-center">
          Abrir as conversas
        </a>
      </p>
      <RecordSection id="vistas" title="Páginas que já abriste">
        <SeenPages />
      </RecordSection>
    </RecordPage>
  );
}
