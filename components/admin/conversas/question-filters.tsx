import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import type { QuestionFilter } from '#server/contracts/conversations.ts';
import { questionKindNames } from '#server/contracts/question-kind-names.ts';
import { channelWords, outcomeWords, pathWords, ratingWords } from './words.ts';

const choices = (words: Readonly<Record<string, string>>) => [
  { value: '', label: 'todas' },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

const periods = [
  { value: '', label: 'sempre' },
  { value: '1', label: 'último dia' },
  { value: '7', label: 'última semana' },
  { value: '30', label: 'último mês' },
];

/** What is looked for. A plain form: it stands in the address, so a link to it shows the same. */
export function QuestionFilters({ filter, kinds }: { filter: QuestionFilter; kinds: readonly string[] }) {
  return (
    <form method="get" action="/admin/conversas" className="filters" aria-label="Filtrar as perguntas">
      <Field label="Texto" name="text" type="search" defaultValue={filter.text} className="wide" />
      <Select label="Resultado" name="outcome" defaultValue={filter.outcome ?? ''} options={choices(outcomeWords)} />
      <Select
        label="Assunto"
        name="kind"
        defaultValue={filter.kind ?? ''}
        options={choices(Object.fromEntries(kinds.map((kind) => [kind, questionKindNames[kind] ?? kind])))}
      />
      <Select label="Resposta" name="path" defaultValue={filter.path ?? ''} options={choices(pathWords)} />
      <Select label="Origem" name="channel" defaultValue={filter.channel ?? ''} options={choices(channelWords)} />
      <Select
        label="Opinião"
        name="rating"
        defaultValue={filter.rating ?? ''}
        options={[...choices(ratingWords), { value: 'any', label: 'qualquer' }]}
      />
      <Select label="Quando" name="days" defaultValue={String(filter.days ?? '')} options={periods} />
      <Button type="submit">Filtrar</Button>
    </form>
  );
}
