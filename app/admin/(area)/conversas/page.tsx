import type { Metadata } from 'next';
import { address } from '#components/admin/address.ts';
import { QuestionFilters } from '#components/admin/conversas/question-filters.tsx';
import { QuestionList } from '#components/admin/conversas/question-list.tsx';
import { RetentionForm } from '#components/admin/conversas/retention-form.tsx';
import { WorkList } from '#components/admin/conversas/work-list.tsx';
import { Pager } from '#components/admin/pager.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { ViewLinks } from '#components/admin/shell/view-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type QuestionFilter, questionFilterSchema } from '#server/contracts/conversations.ts';
import { listKinds, listQuestions } from '#server/conversations/list-questions.ts';
import { unansweredGroups } from '#server/conversations/unanswered-groups.ts';
import { readRetention } from '#server/db/retention.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata: Metadata = { title: 'Conversas' };

const page = '/admin/conversas';
const views = [
  { id: 'perguntas', label: 'Perguntas', href: page },
  { id: 'sem-registo', label: 'Sem registo', href: `${page}?vista=sem-registo` },
  { id: 'tratadas', label: 'Tratadas', href: `${page}?vista=tratadas` },
];

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function Questions({ filter, mayAct }: { filter: QuestionFilter; mayAct: boolean }) {
  const [{ rows, total, pageSize }, kinds, days] = await Promise.all([
    listQuestions(filter),
    listKinds(),
    readRetention(),
  ]);
  return (
    <>
      <QuestionFilters filter={filter} kinds={kinds} />
      {rows.length > 0 ? (
        <>
          <QuestionList rows={rows} mayAct={mayAct} />
          <Pager
            of="perguntas"
            page={filter.page}
            pageSize={pageSize}
            total={total}
            href={(number) => address(page, { ...filter, page: number })}
          />
        </>
      ) : (
        <EmptyState title="Nenhuma pergunta corresponde">
          <a href={page} className="way inline-flex min-h-11 items-center">
            Ver todas
          </a>
        </EmptyState>
      )}
      {mayAct ? (
        <Section title="Guardar e apagar">
          <RetentionForm days={days} total={total} />
        </Section>
      ) : (
        <p className="mt-10 text-sm text-soft">As perguntas ficam guardadas {days} dias, sem dados pessoais.</p>
      )}
    </>
  );
}

export default async function ConversationsPage({ searchParams }: Props) {
  const user = await requireUser();
  const { vista, ...given } = await searchParams;
  const mayAct = user.role === 'admin';
  const open = views.find(({ id }) => id === vista)?.id ?? 'perguntas';
  return (
    <AdminPage title="Conversas" lead="O que os adeptos perguntaram, sem moradas, números nem outros dados pessoais.">
      <ViewLinks label="Vistas das conversas" views={views} open={open} />
      {open === 'perguntas' ? (
        <Questions filter={questionFilterSchema.parse(given)} mayAct={mayAct} />
      ) : (
        <WorkList groups={await unansweredGroups(open === 'tratadas')} handled={open === 'tratadas'} mayAct={mayAct} />
      )}
    </AdminPage>
  );
}
