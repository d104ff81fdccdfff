import '#server/reports/report.css';
import type { Metadata } from 'next';
import { Mark } from '#components/ui/mark.tsx';
import { reportBody } from '#server/reports/render/report-body.ts';
import { readSharedReport } from '#server/reports/shares/read-shared-report.ts';

interface PageProps {
  params: Promise<{ token: string }>;
}

const files = [
  { format: 'html', label: 'Página para guardar' },
  { format: 'pdf', label: 'PDF' },
  { format: 'png', label: 'Imagem' },
  { format: 'csv', label: 'CSV' },
  { format: 'ipynb', label: 'Notebook' },
];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { token } = await params;
  const report = await readSharedReport(token);
  const robots = { index: false, follow: false };
  if (!report) return { title: 'Relatório', robots };
  const image = { url: `/r/${token}/imagem.png`, width: 1200, height: 630, alt: `Gráfico de ${report.title}` };
  return {
    title: report.title,
    description: 'Relatório de um treino de modelos do Farense.',
    robots,
    openGraph: { title: report.title, type: 'article', images: [image] },
    twitter: { card: 'summary_large_image', images: [image] },
  };
}

/** A shared report: whoever has the link sees it, and nothing else. */
export default async function SharedReportPage({ params }: PageProps) {
  const { token } = await params;
  const report = await readSharedReport(token);
  return (
    <>
      <header className="flex h-(--header) items-center gap-3 border-b border-ink px-4 font-serif text-lg font-semibold sm:px-6">
        <Mark /> Farense
      </header>
      <main id="conteudo" className="mx-auto w-full max-w-[62rem] px-4 py-8">
        {report ? (
          <>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own generator, which escapes every text. */}
            <div dangerouslySetInnerHTML={{ __html: reportBody(report) }} />
            <nav
              aria-label="Guardar o relatório"
              className="mt-10 flex flex-wrap gap-x-6 border-t border-rule pt-4 no-print"
            >
              {files.map(({ format, label }) => (
                <a
                  key={format}
                  href={`/r/${token}/ficheiro/${format}`}
                  className="way inline-flex min-h-11 items-center"
                >
                  {label}
                </a>
              ))}
            </nav>
          </>
        ) : (
          <>
            <h1 className="text-[2rem]">Este relatório já não está aqui.</h1>
            <p className="mt-3 text-soft">
              A ligação acabou, foi retirada, ou não foi copiada inteira. Pede outra a quem a enviou.
            </p>
          </>
        )}
      </main>
    </>
  );
}
